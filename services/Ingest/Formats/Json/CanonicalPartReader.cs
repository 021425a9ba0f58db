using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Json;

/// <summary>The parts of a canonical claim other than its lines.</summary>
internal static class CanonicalPartReader
{
    public static PolicyReference Policy(JsonPlace? place)
    {
        if (place is null || !place.ExpectObject())
        {
            return new PolicyReference();
        }

        var policy = new PolicyReference
        {
            PolicyId = place.Text("policyId"),
            PayerId = place.Text("payerId"),
            PayerName = place.Text("payerName"),
            Plan = place.Text("plan"),
        };
        place.ReportUnknown();
        return policy;
    }

    public static Member Member(JsonPlace? place)
    {
        if (place is null || !place.ExpectObject())
        {
            return new Member { Id = "" };
        }

        var member = new Member
        {
            Id = place.RequireText("id") ?? "",
            FamilyName = place.Text("familyName"),
            GivenName = place.Text("givenName"),
            BirthDate = place.Date("birthDate"),
            Sex = place.Choice("sex", Sex.Unknown),
            DeathDate = place.Date("deathDate"),
            IsDependent = place.Flag("isDependent"),
            SubscriberId = place.Text("subscriberId"),
            CoverageStart = place.Date("coverageStart"),
            CoverageEnd = place.Date("coverageEnd"),
        };
        place.ReportUnknown();
        return member;
    }

    public static Provider RequiredProvider(JsonPlace? place) => Provider(place) ?? new Provider { Id = "" };

    public static Provider? Provider(JsonPlace? place)
    {
        if (place is null || !place.ExpectObject())
        {
            return null;
        }

        var npi = place.Text("npi");
        var id = place.Text("id") ?? npi;
        if (id is null)
        {
            place.Missing("id");
        }

        var provider = new Provider
        {
            Npi = npi,
            Id = id ?? "",
            Name = place.Text("name"),
            Taxonomy = place.Text("taxonomy"),
            State = place.Text("state"),
            PostalCode = place.Text("postalCode"),
        };
        place.ReportUnknown();
        return provider;
    }

    public static Diagnosis Diagnosis(JsonPlace place)
    {
        var diagnosis = new Diagnosis(
            place.Require("sequence")?.AsInteger() ?? 0,
            Code(place.RequireText("code")),
            place.Choice("system", CodeSystem.Icd10Cm),
            place.Choice("kind", DiagnosisKind.Secondary));
        place.ReportUnknown();
        return diagnosis;
    }

    public static Procedure Procedure(JsonPlace place)
    {
        var procedure = new Procedure(
            place.Require("sequence")?.AsInteger() ?? 0,
            Code(place.RequireText("code")),
            place.Choice("system", CodeSystem.Icd10Pcs),
            place.Date("date"));
        place.ReportUnknown();
        return procedure;
    }

    public static OtherPayer OtherPayer(JsonPlace place)
    {
        var payer = new OtherPayer
        {
            Responsibility = place.RequireText("responsibility") ?? "",
            PayerId = place.Text("payerId"),
            PayerName = place.Text("payerName"),
            SubscriberId = place.Text("subscriberId"),
            Paid = place.Number("paid"),
            PaidOn = place.Date("paidOn"),
        };
        place.ReportUnknown();
        return payer;
    }

    public static Note Note(JsonPlace place)
    {
        var note = new Note(place.Find("sequence")?.AsInteger() ?? 1, place.Text("kind") ?? "note", place.RequireText("text") ?? "");
        place.ReportUnknown();
        return note;
    }

    public static Dictionary<string, string> Labels(JsonPlace? place) => place is not null && place.ExpectObject()
        ? place.Element.EnumerateObject()
            .Where(label => label.Value.ValueKind == JsonValueKind.String)
            .DistinctBy(label => label.Name)
            .ToDictionary(label => label.Name, label => place.Text(label.Name) ?? "")
        : [];

    public static bool Flag(this JsonPlace place, string property)
    {
        if (place.Find(property) is not { } found)
        {
            return false;
        }

        if (found.Element.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return found.Element.ValueKind == JsonValueKind.True;
        }

        found.Fault(FaultCodes.ValueInvalid, "must be true or false");
        return false;
    }

    /// <summary>Codes are kept without dots, in upper case.</summary>
    public static string Code(string? code) => code?.Replace(".", "", StringComparison.Ordinal).Trim().ToUpperInvariant() ?? "";
}
