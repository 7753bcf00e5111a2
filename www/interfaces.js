// What makes a JavaScript class look and behave like an interface that a browser brings along.
//
// Source: Web IDL, webidl.spec.whatwg.org, the parts "Interfaces", "Converting to IDL values" and "Dictionary types".
// Invariant: no conversion does more than the standard's, nor in another order: whoever passes getters sees no difference.

/** Only who has it may construct what pages may not construct. */
export const ours = Symbol("ours");

/** @param {unknown} key */
export function illegalUnlessOurs(key) {
  if (key !== ours) throw new TypeError("Illegal constructor");
}

/**
 * Members of an interface can be enumerated, those of a class cannot; and its objects say what they are.
 * @param {Function} interfaceClass
 * @param {string} name
 */
export function describe(interfaceClass, name) {
  Object.defineProperty(interfaceClass, "name", { value: name, configurable: true });
  for (const holder of [interfaceClass, interfaceClass.prototype]) {
    for (const key of Object.getOwnPropertyNames(holder)) {
      const member = Object.getOwnPropertyDescriptor(holder, key);
      const isInherent = key === "constructor" || key === "prototype" || (holder === interfaceClass && typeof member?.value !== "function");
      if (!isInherent) Object.defineProperty(holder, key, { enumerable: true });
    }
  }
  Object.defineProperty(interfaceClass.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

/**
 * @param {ArrayLike<unknown>} given
 * @param {number} wanted
 */
export function requireArguments(given, wanted) {
  if (given.length < wanted) throw new TypeError(`${wanted} argument required, but only ${given.length} present`);
}

/**
 * Reads the members of a dictionary, in the order of the table, which is that of their names.
 * @template {Record<string, (value: unknown, name: string) => unknown>} Table
 * @param {unknown} value
 * @param {Table} table a member's name and what converts it
 * @returns {{ [Name in keyof Table]?: ReturnType<Table[Name]> }}
 */
export function dictionary(value, table) {
  if (value !== undefined && value !== null && typeof value !== "object" && typeof value !== "function") {
    throw new TypeError("the options are no object");
  }
  /** @type {Record<string, unknown>} */
  const converted = {};
  for (const [name, convert] of Object.entries(table)) {
    const member = value === undefined || value === null ? undefined : Reflect.get(value, name);
    if (member !== undefined) converted[name] = convert(member, name);
  }
  return /** @type {{ [Name in keyof Table]?: ReturnType<Table[Name]> }} */ (converted);
}

/** @param {unknown} value */
export function string(value) {
  // Unlike String(), a template refuses symbols, as the standard does.
  return `${/** @type {string} */ (value)}`;
}

/**
 * @template {string} Value
 * @param {readonly Value[]} values
 */
export function oneOf(...values) {
  return (/** @type {unknown} */ value, /** @type {string} */ name) => {
    const wanted = string(value);
    const found = values.find((known) => known === wanted);
    if (found === undefined) throw new TypeError(`${name} is "${wanted}", not one of ${values.map((known) => `"${known}"`).join(", ")}`);
    return found;
  };
}

/**
 * @param {unknown} value
 * @param {string} name
 */
export function strings(value, name) {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  const iterable = /** @type {Partial<Iterable<unknown>>} */ (value);
  if (!isObject || typeof iterable[Symbol.iterator] !== "function") throw new TypeError(`${name} is no sequence`);
  return Array.from(/** @type {Iterable<unknown>} */ (value), string);
}

/**
 * @param {unknown} value
 * @param {string} name
 */
export function callback(value, name) {
  if (typeof value !== "function") throw new TypeError(`${name} is no function`);
  return value;
}

/**
 * A signal of any frame: what the browser made knows itself, wherever its class comes from.
 * @param {unknown} value
 * @param {string} name
 */
export function abortSignal(value, name) {
  try {
    Reflect.get(AbortSignal.prototype, "aborted", value);
  } catch {
    throw new TypeError(`${name} is no AbortSignal`);
  }
  return /** @type {AbortSignal} */ (value);
}
