"""The report of journals is a document of its schema, and its sums are those of Python's own count."""

import collections
import datetime
import json
import random
import zoneinfo

import jsonschema

from conftest import PROJECT

SCHEMA = json.loads((PROJECT / "Schemas" / "report.schema.json").read_text())


def lines(count, seed=6):
    generator = random.Random(seed)
    start = datetime.datetime(2025, 10, 31, tzinfo=datetime.timezone.utc)
    for _ in range(count):
        moment = start + datetime.timedelta(seconds=generator.randrange(7 * 86_400))
        yield {
            "time": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "locale": generator.choice(["ko", "en-US", "zh-Hant", "es-419", "th"]),
            "product": generator.choice(["walking-robot", "sim-tray", "no-such-robot"]),
            "seconds": generator.randrange(300),
            "reached": generator.choice(["catalogue", "search", "stop", "nextStop"]),
        }


def test_schema_is_valid():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_report(guide, tmp_path):
    records = list(lines(5000))
    journal = tmp_path / "journal.jsonl"
    journal.write_text("".join(json.dumps(record) + "\n" for record in records))
    report = json.loads(guide("report", "--format", "json", "--locale", "en", str(journal)))
    jsonschema.validate(report, SCHEMA, cls=jsonschema.Draft202012Validator)

    assert report["reads"] == len(records)
    assert report["seconds"] == sum(record["seconds"] for record in records)
    assert report["timeZone"] == "Asia/Seoul"
    zone = zoneinfo.ZoneInfo("Asia/Seoul")
    local = [datetime.datetime.fromisoformat(record["time"].replace("Z", "+00:00")).astimezone(zone) for record in records]
    for rows, key, values in [
        ("products", "id", [record["product"] for record in records]),
        ("locales", "locale", [record["locale"] for record in records]),
        ("ways", "way", [record["reached"] for record in records]),
        ("hours", "hour", [moment.hour for moment in local]),
        ("days", "day", [moment.strftime("%Y-%m-%d") for moment in local]),
    ]:
        assert {row[key]: row["reads"] for row in report[rows]} == collections.Counter(values)
    titles = {row["id"]: row.get("title") for row in report["products"]}
    assert titles["walking-robot"] and titles["no-such-robot"] is None
