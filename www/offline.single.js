// The page that is one file is on the device already.

export async function stayOffline() {}
