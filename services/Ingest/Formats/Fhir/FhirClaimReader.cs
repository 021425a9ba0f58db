using System.Globalization;
using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Reads one FHIR R4 Claim (hl7.org/fhir/R4/claim.html) and every fault in it.</summary>
internal static class FhirClaimReader
{
    public static ParsedClaim Read(JsonElement resource, string path, int index, string submitter, FhirResources resources)
    {
        var faults = new FaultList();
        var place = new JsonPlace(resource, faults, PathStyle.FhirPath, null, path);
        if (!place.ExpectObject())
        {
            return new ParsedClaim(index, path, null, null, faults.Faults);
        }

        var context = new FhirContext(resource, resources, faults);
        var number = FhirPartyReader.Identifier(place, system: null) ?? place.Text("id");
        if (number is null)
        {
            place.Missing("identifier");
        }

        FhirStatusRules.Check(place);
        var claim = ReadClaim(place, context, submitter, number ?? "");
        return new ParsedClaim(index, path, number, faults.HasErrors ? null : claim, faults.Faults);
    }

    private static Claim? ReadClaim(JsonPlace place, FhirContext context, string submitter, string number)
    {
        var patient = FhirReference.Read(place, "patient", context);
        if (patient is null)
        {
            place.Missing("patient");
        }

        var provider = FhirReference.Read(place, "provider", context);
        if (provider is null)
        {
            place.Missing("provider");
        }

        var created = place.Require("created") is null ? null : place.Date("created");
        var kind = Kind(place);
        if (patient is null || provider is null)
        {
            FhirCoverageReader.Read(place, new Member { Id = "" }, context);
            return null;
        }

        var billing = FhirPartyReader.Provider(provider, context)!;
        var (policy, member, others, authorization) = FhirCoverageReader.Read(place, FhirPartyReader.Member(patient), context);
        var careTeam = FhirCareTeamReader.Read(place, context);
        var total = place.Value("total");
        var lines = FhirItemReader.Read(place, total, careTeam);
        var (from, to) = place.Period("billablePeriod");
        var (admitted, discharged) = FhirInformationReader.Hospitalized(place);
        var (frequency, original) = Related(place, context);
        return new Claim
        {
            Key = new ClaimKey(submitter.Length > 0 ? submitter : billing.Id, number, frequency == ClaimFrequency.Original ? Version(place) : 0),
            Kind = kind,
            Frequency = frequency,
            OriginalNumber = original,
            Policy = policy,
            Member = member,
            BillingProvider = billing,
            TotalCharge = total ?? lines.Sum(line => line.Charge),
            Currency = place.Object("total")?.Text("currency") ?? "USD",
            ServiceFrom = from ?? lines.Min(line => line.From),
            ServiceTo = to ?? lines.Max(line => line.To),
            AdmissionDate = admitted,
            DischargeDate = discharged,
            SubmittedOn = created,
            TypeOfBill = place.Code("subType") is { Length: 3 or 4 } bill && bill.All(char.IsAsciiDigit) ? bill.TrimStart('0')[..2] : null,
            DiagnosisRelatedGroup = FhirDiagnosisReader.RelatedGroup(place),
            RenderingProvider = careTeam.Count > 0 ? careTeam.OrderBy(entry => entry.Key).First().Value : null,
            ReferringProvider = FhirCareTeamReader.Referring(place, context),
            ServiceFacility = FhirPartyReader.Provider(FhirReference.Read(place, "facility", context), context),
            PriorAuthorization = authorization,
            RelatedCause = FhirInformationReader.RelatedCause(place),
            Diagnoses = FhirDiagnosisReader.Diagnoses(place, context),
            Procedures = FhirDiagnosisReader.Procedures(place, context),
            Lines = lines,
            OtherPayers = others,
            Notes = FhirInformationReader.Notes(place),
        };
    }

    private static ClaimKind Kind(JsonPlace place)
    {
        var type = place.Require("type");
        switch (type.Codings() is [var first, ..] ? first.Code : null)
        {
            case "professional":
                return ClaimKind.Professional;
            case "institutional":
                return ClaimKind.Institutional;
            case "oral":
                return ClaimKind.Dental;
            case "pharmacy":
                return ClaimKind.Pharmacy;
            case "vision":
                return ClaimKind.Vision;
            default:
                type?.Fault(FaultCodes.ValueInvalid, "must have a coding with one of professional, institutional, oral, pharmacy, vision");
                return ClaimKind.Professional;
        }
    }

    private static int Version(JsonPlace place) =>
        place.Object("meta")?.Text("versionId") is { } version && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;

    /// <summary>"prior" and "replaced" name the claim that this one takes the place of; its version is for Ingest to give.</summary>
    private static (ClaimFrequency Frequency, string? Original) Related(JsonPlace place, FhirContext context)
    {
        foreach (var related in place.Objects("related"))
        {
            if (related.Code("relationship") is "prior" or "replaced")
            {
                return (ClaimFrequency.Replacement, FhirReference.Read(related, "claim", context)?.Name);
            }
        }

        return (ClaimFrequency.Original, null);
    }
}
