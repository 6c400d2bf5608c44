"""The seed article's script in shape: sign in, fetch the states, answer one question. Standard library only."""
import collections, csv, json, os, sys, urllib.parse, urllib.request

BASE = os.environ["CXONE_API_BASE"]


def call(path, data=None, token=None):
    request = urllib.request.Request(BASE + path, data=data)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def token():
    form = {
        "grant_type": "client_credentials",
        "client_id": os.environ["CXONE_CLIENT_ID"],
        "client_secret": os.environ["CXONE_CLIENT_SECRET"],
        "scope": "agent:states:read",
    }
    return call("/oauth/token", urllib.parse.urlencode(form).encode())["access_token"]


def states(**query):
    asked = "?" + urllib.parse.urlencode(query) if query else ""
    return call("/api/v2/agents/states" + asked, token=token())


what, words = sys.argv[1], sys.argv[2:]
if what == "count":
    print(len(states()))
elif what == "filter":
    print(sum(1 for row in states() if row["state"]["name"] == "Wrapup"))
elif what == "group":
    for state, count in collections.Counter(row["state"]["name"] for row in states()).most_common():
        print(state, count)
elif what == "list":
    out = csv.writer(sys.stdout)
    for row in states():
        state = row["state"]
        out.writerow([row["agentId"], row["email"], row["channel"], state["name"], state["type"], row["since"]])
elif what == "lookup":
    print(len(states(email=words[0])))
elif what == "diff":
    before, after = ({(r["agentId"], r["channel"]): r for r in json.load(open(name))} for name in words)
    gone = before.keys() - after.keys()
    new = after.keys() - before.keys()
    changed = [key for key in before.keys() & after.keys() if before[key] != after[key]]
    print(len(gone), len(new), len(changed))
