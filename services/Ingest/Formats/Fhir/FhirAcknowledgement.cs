using System.Globalization;
using System.Text.Json.Nodes;

using Claims.Contracts;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>
/// The answer in FHIR R4: a ClaimResponse with outcome <c>queued</c> for a claim that was taken, an OperationOutcome for one that was not; in a Bundle
/// where more than one claim could have come.
/// </summary>
internal static class FhirAcknowledgement
{
    private const string MediaType = "application/fhir+json";

    public static Acknowledgement Write(ParsedSubmission submission, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context)
    {
        var resources = outcomes.Select(outcome => Resource(outcome, context)).ToList();
        if (submission.Faults.Count > 0)
        {
            resources.Add(OperationOutcome(submission.Faults, context.SubmissionId));
        }

        var answer = resources.Count == 1 && submission.Envelope is not FhirEnvelope.Bundle ? resources[0] : Bundle(resources, context);
        return new Acknowledgement(MediaType, System.Text.Encoding.UTF8.GetBytes(answer.ToJsonString()));
    }

    private static JsonObject Resource(ClaimOutcome outcome, AcknowledgementContext context) => outcome switch
    {
        ClaimOutcome.Accepted accepted => ClaimResponse(accepted.Parsed, accepted.ClaimId, "accepted for processing", context),
        ClaimOutcome.Duplicate duplicate => ClaimResponse(duplicate.Parsed, duplicate.ClaimId, $"received before, now {duplicate.Status}", context),
        ClaimOutcome.Rejected rejected => OperationOutcome(rejected.Faults, $"{context.SubmissionId}-{rejected.Parsed.Index}"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "is an outcome without an answer"),
    };

    private static JsonObject ClaimResponse(ParsedClaim parsed, string claimId, string disposition, AcknowledgementContext context)
    {
        var claim = parsed.Claim!;
        return new JsonObject
        {
            ["resourceType"] = "ClaimResponse",
            ["id"] = claimId,
            ["identifier"] = new JsonArray(new JsonObject { ["value"] = claimId }),
            ["status"] = "active",
            ["type"] = new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject { ["system"] = "http://terminology.hl7.org/CodeSystem/claim-type", ["code"] = Type(claim.Kind) }),
            },
            ["use"] = "claim",
            ["patient"] = new JsonObject { ["identifier"] = new JsonObject { ["value"] = claim.Member.Id } },
            ["created"] = context.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["insurer"] = new JsonObject { ["display"] = claim.Policy.PayerName ?? claim.Policy.PayerId ?? "payer" },
            ["request"] = new JsonObject { ["identifier"] = new JsonObject { ["value"] = claim.Key.Number } },
            ["outcome"] = "queued",
            ["disposition"] = disposition,
        };
    }

    private static JsonObject OperationOutcome(IReadOnlyList<Fault> faults, string id) => new()
    {
        ["resourceType"] = "OperationOutcome",
        ["id"] = id,
        ["issue"] = new JsonArray([.. faults.Select(Issue)]),
    };

    private static JsonObject Issue(Fault fault) => new()
    {
        ["severity"] = fault.IsWarning ? "warning" : "error",
        ["code"] = IssueType(fault.Code),
        ["details"] = new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["code"] = fault.Code }), ["text"] = fault.Message },
        ["expression"] = new JsonArray(fault.Path.Length > 0 ? fault.Path : "Claim"),
    };

    /// <summary>Codes of the value set issue-type (hl7.org/fhir/R4/valueset-issue-type.html).</summary>
    private static string IssueType(string code) => code switch
    {
        FaultCodes.ValueMissing or FaultCodes.NoLines => "required",
        FaultCodes.Unreadable or FaultCodes.FormatUnknown => "structure",
        FaultCodes.TooLarge => "too-long",
        FaultCodes.ReferenceUnresolved => "not-found",
        FaultCodes.DiagnosisShape or FaultCodes.DiagnosisUnknown or FaultCodes.ProcedureShape or FaultCodes.ProcedureUnknown => "code-invalid",
        FaultCodes.NumberReused or FaultCodes.ContentRepeated => "duplicate",
        FaultCodes.PolicyUnknown => "not-supported",
        FaultCodes.TotalMismatch or FaultCodes.DatesOutOfOrder or FaultCodes.DateInFuture or FaultCodes.PointerInvalid => "business-rule",
        _ => "value",
    };

    private static JsonObject Bundle(IReadOnlyList<JsonObject> resources, AcknowledgementContext context) => new()
    {
        ["resourceType"] = "Bundle",
        ["id"] = context.SubmissionId,
        ["type"] = "collection",
        ["timestamp"] = context.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        ["entry"] = new JsonArray([.. resources.Select(resource => new JsonObject { ["resource"] = resource })]),
    };

    private static string Type(ClaimKind kind) => kind switch
    {
        ClaimKind.Dental => "oral",
        ClaimKind.Institutional => "institutional",
        ClaimKind.Pharmacy => "pharmacy",
        ClaimKind.Vision => "vision",
        _ => "professional",
    };
}
