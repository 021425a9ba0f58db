using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Json;

/// <summary>Reads one canonical claim and every fault in it.</summary>
internal static class CanonicalClaimReader
{
    public static ParsedClaim Read(JsonElement element, string path, int index, string submitter)
    {
        var faults = new FaultList();
        var place = new JsonPlace(element, faults, PathStyle.JsonPointer, null, path);
        if (!place.ExpectObject())
        {
            return new ParsedClaim(index, path, null, null, faults.Faults);
        }

        var key = ReadKey(place, submitter);
        var claim = ReadClaim(place, key ?? new ClaimKey("", "", 1));
        place.ReportUnknown();
        return new ParsedClaim(index, path, key?.Number, faults.HasErrors || key is null ? null : claim, faults.Faults);
    }

    private static ClaimKey? ReadKey(JsonPlace place, string submitter)
    {
        if (place.Require("key") is not { } key || !key.ExpectObject())
        {
            return null;
        }

        key.Find("id");
        var stated = key.Text("submitter");
        var number = key.RequireText("number");
        var version = key.Find("version")?.AsInteger() ?? 1;
        if (submitter.Length == 0 && stated is null)
        {
            key.Missing("submitter");
            return null;
        }

        key.ReportUnknown();
        return number is null ? null : new ClaimKey(submitter.Length > 0 ? submitter : stated!, number, version);
    }

    private static Claim ReadClaim(JsonPlace place, ClaimKey key) => new()
    {
        Key = key,
        Kind = place.RequireChoice<ClaimKind>("kind"),
        Frequency = place.Choice("frequency", ClaimFrequency.Original),
        Policy = CanonicalPartReader.Policy(place.Require("policy")),
        Member = CanonicalPartReader.Member(place.Require("member")),
        BillingProvider = CanonicalPartReader.RequiredProvider(place.Require("billingProvider")),
        TotalCharge = place.Require("totalCharge")?.AsNumber() ?? 0,
        Currency = place.Text("currency") ?? "USD",
        ServiceFrom = place.Date("serviceFrom"),
        ServiceTo = place.Date("serviceTo"),
        AdmissionDate = place.Date("admissionDate"),
        DischargeDate = place.Date("dischargeDate"),
        SubmittedOn = place.Date("submittedOn"),
        PlaceOfService = place.Text("placeOfService"),
        TypeOfBill = place.Text("typeOfBill"),
        DiagnosisRelatedGroup = place.Text("diagnosisRelatedGroup"),
        RenderingProvider = CanonicalPartReader.Provider(place.Find("renderingProvider")),
        ReferringProvider = CanonicalPartReader.Provider(place.Find("referringProvider")),
        ServiceFacility = CanonicalPartReader.Provider(place.Find("serviceFacility")),
        PriorAuthorization = place.Text("priorAuthorization"),
        OriginalNumber = place.Text("originalNumber"),
        RelatedCause = place.Text("relatedCause"),
        Diagnoses = place.Objects("diagnoses").Select(CanonicalPartReader.Diagnosis).ToList(),
        Procedures = place.Objects("procedures").Select(CanonicalPartReader.Procedure).ToList(),
        Lines = place.Objects("lines").Select(CanonicalLineReader.Line).ToList(),
        OtherPayers = place.Objects("otherPayers").Select(CanonicalPartReader.OtherPayer).ToList(),
        Notes = place.Objects("notes").Select(CanonicalPartReader.Note).ToList(),
        Labels = CanonicalPartReader.Labels(place.Find("labels")),
    };
}
