// Drives the sandbox portal with HubSpot's own Node client.
//
// Usage: node node_client.mjs BASE_URL [NUMBER_OF_CONTACTS]
//
// Approves the consent page, exchanges the code, reads every contact in both ways the client knows,
// counts them, and checks that each refusal arrives as the client's own error.

import assert from "node:assert/strict";
import { Client } from "@hubspot/api-client";

const CLIENT_ID = "7f3c2a51-94d8-4b6e-a1f0-5d2e8c9b7a64";
const CLIENT_SECRET = "5a6e6462-0c1f-4d3b-9e27-b8f4a1d6c350";
const REDIRECT_URI = "http://localhost:9/oauth/callback";
const SCOPE = "oauth crm.objects.contacts.read";
const STATE = "a state & more";
const PROPERTIES = (
  "firstname lastname email phone jobtitle company city state country createdate lastmodifieddate " +
  "hs_linkedin_url hs_seniority department"
).split(" ");
const ALWAYS = ["createdate", "hs_object_id", "lastmodifieddate"];
const TIMEOUT_MS = 20_000;

/** Opens the authorize page, presses a button, and returns the query of the redirect. */
async function consent(base, button) {
  const url = `${base}/oauth/authorize`;
  const query = new URLSearchParams({ client_id: CLIENT_ID, redirect_uri: REDIRECT_URI, scope: SCOPE, state: STATE });
  const page = await fetch(`${url}?${query}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const html = await page.text();
  const body = new URLSearchParams();
  for (const [, name, value] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)) {
    body.append(name, value.replaceAll("&amp;", "&"));
  }
  const [, name, value] = html.match(new RegExp(`<button id="${button}" name="(\\w+)" value="(\\w+)"`));
  body.append(name, value);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(url, { method: "POST", body, redirect: "manual", signal });
  assert.equal(answer.status, 302);
  const location = new URL(answer.headers.get("location"));
  assert.ok(location.href.startsWith(REDIRECT_URI), "the redirect goes to the app");
  return location.searchParams;
}

/** Makes a call that must fail with a status, and returns the error. */
async function refusal(status, call) {
  try {
    await call();
  } catch (error) {
    assert.equal(error.code, status);
    return error;
  }
  assert.fail(`no refusal with ${status}`);
}

function exchange(base, code) {
  const client = new Client({ basePath: base });
  return client.oauth.tokensApi.create("authorization_code", code, REDIRECT_URI, CLIENT_ID, CLIENT_SECRET);
}

/** Reads page by page, following the cursor. */
async function pageIds(contacts, nExpected) {
  const ids = [];
  let after;
  do {
    const page = await contacts.basicApi.getPage(100, after, PROPERTIES);
    ids.push(...page.results.map((record) => Number(record.id)));
    assert.ok(ids.length <= nExpected, "the cursor goes forward");
    after = page.paging?.next?.after;
    assert.ok(after === undefined || Number(after) === ids.at(-1) + 1, "the cursor is the last id plus one");
  } while (after !== undefined);
  return ids;
}

const base = process.argv[2].replace(/\/$/, "");

const declined = await consent(base, "decline");
assert.equal(declined.get("error"), "access_denied");
assert.ok(!declined.has("code"));
const approved = await consent(base, "approve");
assert.equal(approved.get("state"), STATE);
const tokens = await exchange(base, approved.get("code"));
assert.equal(tokens.tokenType, "bearer");
assert.ok(tokens.expiresIn > 0 && tokens.refreshToken);
const used = await refusal(400, () => exchange(base, approved.get("code")));
assert.match(JSON.stringify(used.body), /BAD_AUTH_CODE/);

const client = new Client({ accessToken: tokens.accessToken, basePath: base });
const contacts = client.crm.contacts;
const { total } = await contacts.searchApi.doSearch({ limit: 1 });
const nExpected = process.argv[3] === undefined ? total : Number(process.argv[3]);
assert.equal(total, nExpected);

const records = await contacts.getAll(undefined, undefined, PROPERTIES);
const ids = records.map((record) => Number(record.id));
assert.equal(ids.length, nExpected);
assert.ok(ids.every((id, index) => index === 0 || ids[index - 1] < id), "ids ascend");
assert.deepEqual(await pageIds(contacts, nExpected), ids);
for (const record of records) {
  assert.ok(ALWAYS.every((name) => name in record.properties));
  assert.ok(Object.keys(record.properties).every((name) => PROPERTIES.includes(name) || ALWAYS.includes(name)));
}
assert.ok(records.some((record) => Object.values(record.properties).includes(null)), "empty is null");

const tooMany = await refusal(400, () => contacts.basicApi.getPage(101));
assert.match(JSON.stringify(tooMany.body), /VALIDATION_ERROR/);
const stranger = new Client({ accessToken: "nobody", basePath: base });
const unknown = await refusal(401, () => stranger.crm.contacts.basicApi.getPage());
assert.match(JSON.stringify(unknown.body), /INVALID_AUTHENTICATION/);
const seniority = await client.crm.properties.coreApi.getByName("contacts", "hs_seniority");
assert.equal(seniority.type, "enumeration");
await refusal(404, () => client.crm.properties.coreApi.getByName("contacts", "no_such_property"));

console.log(`node client: ${ids.length} contacts read twice, one code exchanged, 4 refusals understood`);
