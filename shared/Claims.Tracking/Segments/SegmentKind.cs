namespace Claims.Tracking.Segments;

/// <summary>What claims are split by. (Versions of the model are not among them: every window is of one model.)</summary>
public static class SegmentKind
{
    public const string All = "all";

    /// <summary>Id of the policy that the claim is billed under.</summary>
    public const string Policy = "policy";

    /// <summary>Policy id and version.</summary>
    public const string PolicyVersion = "policyVersion";

    /// <summary>Group or plan that the claim names.</summary>
    public const string Plan = "plan";

    /// <summary>Health Care Provider Taxonomy code of the billing provider.</summary>
    public const string Specialty = "specialty";

    /// <summary>Kind of the claim.</summary>
    public const string Kind = "kind";

    /// <summary>Policy id and clause id. A claim can be in several.</summary>
    public const string Clause = "clause";

    private const string LabelPrefix = "label:";

    /// <summary>A label of the submitter's.</summary>
    public static string Label(string name) => LabelPrefix + SegmentText.Of(name);

    public static bool IsLabel(string kind) => kind.StartsWith(LabelPrefix, StringComparison.Ordinal);
}
