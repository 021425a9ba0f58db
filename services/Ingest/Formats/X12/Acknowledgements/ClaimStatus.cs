using Claims.Contracts;

namespace Claims.Ingest.Formats.X12.Acknowledgements;

/// <summary>
/// The status of a claim in a 277CA: category (code list 507) and status code (code list 508), with the entity they speak of (98) where one is meant.
/// </summary>
/// <param name="Category">
/// A1 received, A2 accepted for adjudication, A3 returned as unprocessable, A6 rejected for missing information, A7 for invalid information, A8
/// for fields that contradict each other.
/// </param>
public sealed record ClaimStatus(string Category, string Code, string Entity = "")
{
    private const int MaxStatuses = 10;

    public bool IsAccepted => Category is "A1" or "A2";

    /// <summary>STC01.</summary>
    public override string ToString() => Entity.Length == 0 ? $"{Category}:{Code}" : $"{Category}:{Code}:{Entity}";

    /// <summary>The statuses of an outcome, each once; never none.</summary>
    public static IReadOnlyList<ClaimStatus> Of(ClaimOutcome outcome) => outcome switch
    {
        ClaimOutcome.Accepted => [new ClaimStatus("A2", "20")],
        ClaimOutcome.Duplicate => [new ClaimStatus("A1", "54")],
        ClaimOutcome.Rejected rejected => Of(rejected.Faults),
        _ => throw new InvalidOperationException($"No status is defined for the outcome {outcome.GetType().Name}."),
    };

    private static List<ClaimStatus> Of(IReadOnlyList<Fault> faults)
    {
        var statuses = faults.Where(f => !f.IsWarning).Select(f => Of(f.Code)).Distinct().Take(MaxStatuses).ToList();
        return statuses.Count == 0 ? [new ClaimStatus("A3", "21")] : statuses;
    }

    private static ClaimStatus Of(string faultCode) => faultCode switch
    {
        FaultCodes.ElementMissing or FaultCodes.SegmentMissing or FaultCodes.LoopMissing or FaultCodes.ValueMissing or FaultCodes.NoLines => new("A6", "21"),
        FaultCodes.NpiInvalid => new("A7", "562", "85"),
        FaultCodes.DiagnosisShape or FaultCodes.DiagnosisUnknown => new("A7", "255"),
        FaultCodes.ProcedureShape or FaultCodes.ProcedureUnknown => new("A7", "454"),
        FaultCodes.DateInFuture or FaultCodes.DatesOutOfOrder => new("A8", "187"),
        FaultCodes.TotalMismatch => new("A8", "178"),
        FaultCodes.PointerInvalid => new("A8", "477"),
        FaultCodes.PolicyUnknown => new("A3", "116"),
        FaultCodes.NumberReused or FaultCodes.ContentRepeated => new("A3", "54"),
        FaultCodes.EnvelopeBroken or FaultCodes.Unreadable or FaultCodes.TooLarge or FaultCodes.FormatUnknown => new("A3", "21"),
        _ => new("A7", "21"),
    };
}
