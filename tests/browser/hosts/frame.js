// A site that shows key points in a frame, and writes down what it hears from whom. A second frame was told of another
// site, and a third of none: neither may say anything here, nor take a text, nor load what the address of the third wants.

const [ours, wrong, plain] = document.querySelectorAll("iframe");
const place = "http://127.0.0.1:18082/embed/frame/";
const text = document.querySelector("article").textContent;
const heard = [];

addEventListener("message", ({ source, origin, data }) => {
  const frame = [ours, wrong, plain].find(({ contentWindow }) => contentWindow === source);
  heard.push({ frame: frame?.id, origin, kind: data.nutgraf, height: data.height, summary: data.report?.summary.map((pick) => pick.text) });
  if (data.nutgraf === "hello") source.postMessage({ nutgraf: "show", text, attributes: { sentences: "1", onclick: "alert(1)" } }, origin);
  if (data.nutgraf === "size") frame.style.height = `${data.height}px`;
  document.querySelector("output").textContent = JSON.stringify(heard);
});
wrong.addEventListener("load", () => wrong.contentWindow.postMessage({ nutgraf: "show", text }, "*"));
ours.src = `${place}#origin=${encodeURIComponent(location.origin)}&show=summary&--nutgraf-padding=1rem`;
wrong.src = `${place}#origin=http://127.0.0.1:18084`;
plain.src = `${place}#sentences=1&text=${encodeURIComponent(text)}&--nutgraf-background=url(http://other.example/a.png)`;
