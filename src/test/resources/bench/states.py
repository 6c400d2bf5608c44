"""The seed article's script in shape: sign in, fetch the states, answer one question. With the two libraries that the
article uses, or, where BENCH_LIBRARIES is not set, with the standard library only."""
import collections, csv, json, os, sys

if os.environ.get("BENCH_LIBRARIES"):
    import requests
    from dotenv import load_dotenv

    load_dotenv()
else:
    import urllib.parse, urllib.request

BASE = os.environ["CXONE_API_BASE"]


def call(path, data=None, token=None, query=None):
    if os.environ.get("BENCH_LIBRARIES"):
        headers = {"Authorization": "Bearer " + token} if token else None
        answer = requests.request("POST" if data else "GET", BASE + path, params=query, data=data, headers=headers)
        answer.raise_for_status()
        return answer.json()
    path += "?" + urllib.parse.urlencode(query) if query else ""
    data = urllib.parse.urlencode(data).encode() if data else None
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
    return call("/oauth/token", form)["access_token"]


def states(**query):
    return call("/api/v2/agents/states", token=token(), query=query)


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
