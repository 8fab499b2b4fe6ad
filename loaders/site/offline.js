// Loaded into Framework's own process: it would download whatever a page imports as npm: and is not vendored.
globalThis.fetch = async (resource) => {
  const {hostname, pathname} = new URL(resource instanceof Request ? resource.url : resource);
  const name = /^(?:\/npm)?\/(?<name>(?:@[^/@]+\/)?[^/@]+)/.exec(pathname)?.groups?.name ?? hostname;
  throw new Error(
    `${name} is not part of this site, and nothing is downloaded: install it with "npm install ${name}" and import it by its bare name ("${name}" instead of "npm:${name}")`
  );
};
