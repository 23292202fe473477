"""Drives the sandbox portal with HubSpot's own Python client.

Usage: python_client.py BASE_URL [NUMBER_OF_CONTACTS]

Approves the consent page, exchanges the code, reads every contact in both ways the client knows,
counts them, and checks that each refusal arrives as the client's own error type.
"""

import sys
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from hubspot import HubSpot
from hubspot.crm.contacts import ApiException, PublicObjectSearchRequest
from hubspot.crm.properties import ApiException as PropertyException
from hubspot.oauth import ApiException as OAuthException

CLIENT_ID = "7f3c2a51-94d8-4b6e-a1f0-5d2e8c9b7a64"
CLIENT_SECRET = "5a6e6462-0c1f-4d3b-9e27-b8f4a1d6c350"
REDIRECT_URI = "http://localhost:9/oauth/callback"
SCOPE = "oauth crm.objects.contacts.read"
STATE = "a state & more"
PROPERTIES = (
    "firstname lastname email phone jobtitle company city state country createdate lastmodifieddate "
    "hs_linkedin_url hs_seniority department"
).split()
ALWAYS = {"createdate", "hs_object_id", "lastmodifieddate"}
TIMEOUT_SECONDS = 20


class ConsentForm(HTMLParser):
    """The hidden fields of the consent page and the buttons' ids."""

    def __init__(self):
        super().__init__()
        self.fields = []
        self.buttons = {}

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "input" and attrs.get("type") == "hidden":
            self.fields.append((attrs["name"], attrs["value"]))
        if tag == "button":
            self.buttons[attrs["id"]] = (attrs["name"], attrs["value"])


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def consent(base, button):
    """Opens the authorize page, presses a button, and returns the query of the redirect."""
    opener = build_opener(NoRedirect)
    query = urlencode({"client_id": CLIENT_ID, "redirect_uri": REDIRECT_URI, "scope": SCOPE, "state": STATE})
    url = f"{base}/oauth/authorize"
    form = ConsentForm()
    form.feed(opener.open(f"{url}?{query}", timeout=TIMEOUT_SECONDS).read().decode())
    assert set(form.buttons) == {"approve", "decline"}, form.buttons
    body = urlencode([*form.fields, form.buttons[button]]).encode()
    try:
        opener.open(Request(url, data=body), timeout=TIMEOUT_SECONDS)
    except HTTPError as redirect:
        assert redirect.code == 302, redirect.code
        location = redirect.headers["Location"]
        assert location.startswith(REDIRECT_URI), "the redirect goes to the app"
        return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
    raise AssertionError("the consent form did not redirect")


def refusal(kind, status, call):
    """Makes a call that must fail as `kind` with `status`, and returns the error."""
    try:
        call()
    except kind as error:
        assert error.status == status, f"{error.status} instead of {status}"
        return error
    raise AssertionError(f"no refusal with {status}")


def exchange(base, code):
    return HubSpot(host=base).oauth.tokens_api.create(
        grant_type="authorization_code",
        code=code,
        redirect_uri=REDIRECT_URI,
        client_id=CLIENT_ID,
        client_secret=CLIENT_SECRET,
    )


def page_ids(contacts, n_expected):
    """Reads page by page, following the cursor."""
    ids, after = [], None
    while True:
        page = contacts.basic_api.get_page(limit=100, properties=PROPERTIES, after=after, archived=False)
        ids += [int(record.id) for record in page.results]
        assert len(ids) <= n_expected, "the cursor goes forward"
        if page.paging is None:
            return ids
        after = page.paging.next.after
        assert int(after) == ids[-1] + 1, "the cursor is the last id plus one"


def main():
    base = sys.argv[1].rstrip("/")

    declined = consent(base, "decline")
    assert declined["error"] == "access_denied" and "code" not in declined, declined.keys()
    approved = consent(base, "approve")
    assert approved["state"] == STATE
    tokens = exchange(base, approved["code"])
    assert tokens.token_type == "bearer" and tokens.expires_in > 0 and tokens.refresh_token
    error = refusal(OAuthException, 400, lambda: exchange(base, approved["code"]))
    assert "BAD_AUTH_CODE" in error.body, "a code works once"

    client = HubSpot(access_token=tokens.access_token, host=base)
    contacts = client.crm.contacts
    total = contacts.search_api.do_search(public_object_search_request=PublicObjectSearchRequest(limit=1)).total
    n_expected = int(sys.argv[2]) if len(sys.argv) > 2 else total
    assert total == n_expected, f"{total} instead of {n_expected}"

    records = contacts.get_all(properties=PROPERTIES)
    ids = [int(record.id) for record in records]
    assert len(ids) == n_expected, f"{len(ids)} instead of {n_expected}"
    assert ids == sorted(set(ids)), "ids ascend"
    assert page_ids(contacts, n_expected) == ids, "both ways read the same records"
    assert all(ALWAYS <= set(record.properties) <= {*PROPERTIES, *ALWAYS} for record in records)
    assert any(value is None for record in records for value in record.properties.values()), "empty is null"

    error = refusal(ApiException, 400, lambda: contacts.basic_api.get_page(limit=101))
    assert "VALIDATION_ERROR" in error.body
    stranger = HubSpot(access_token="nobody", host=base).crm.contacts
    error = refusal(ApiException, 401, stranger.basic_api.get_page)
    assert "INVALID_AUTHENTICATION" in error.body
    properties = client.crm.properties.core_api
    assert properties.get_by_name("contacts", "hs_seniority").type == "enumeration"
    refusal(PropertyException, 404, lambda: properties.get_by_name("contacts", "no_such_property"))

    print(f"python client: {len(ids)} contacts read twice, one code exchanged, 4 refusals understood")


if __name__ == "__main__":
    main()
