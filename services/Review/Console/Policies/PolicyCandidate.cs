using Claims.ClauseModel.Policies;

namespace Claims.Review.Console.Policies;

/// <summary>An uploaded document beside the folder of policies: what it would replace, end and change, and what is wrong with it.</summary>
/// <param name="Document">As it was uploaded.</param>
/// <param name="Replaces">The document of the same policy and version, which would be overwritten; null for a new version.</param>
/// <param name="Ends">The version in force before, with the day before this one as its last; null where none must end.</param>
/// <param name="ComparedWith">The version that the changes are against; null for a policy that is new.</param>
/// <param name="Changes">Clauses that differ from it.</param>
/// <param name="Faults">Each with its place; any of them keeps it from being switched on.</param>
public sealed record PolicyCandidate(
    PolicyDocument Document, PolicyDocument? Replaces, PolicyDocument? Ends, Policy? ComparedWith, IReadOnlyList<ClauseChange> Changes, IReadOnlyList<PolicyFault> Faults)
{
    /// <summary>Whether its policy is in the folder already: claims can be scored under it beforehand.</summary>
    public bool IsKnown => ComparedWith is not null;

    public static PolicyCandidate Of(PolicyDocument document, IReadOnlyList<PolicyDocument> shelf)
    {
        if (document.Policy is not { } policy)
        {
            return new PolicyCandidate(document, null, null, null, [], document.Faults);
        }

        var versions = shelf.Where(other => other.Policy is { } known && known.Id.Equals(policy.Id, StringComparison.OrdinalIgnoreCase)).OrderBy(other => other.Policy!.EffectiveFrom).ToList();
        var replaces = versions.Find(other => other.Policy!.Version == policy.Version);
        var before = versions.LastOrDefault(other => other != replaces && other.Policy!.EffectiveFrom < policy.EffectiveFrom);
        var mustEnd = before?.Policy is { } former && (former.EffectiveTo is null || former.EffectiveTo >= policy.EffectiveFrom);
        var ends = mustEnd ? EndedVersion.Of(before!, policy.EffectiveFrom.AddDays(-1)) : null;
        var compared = (replaces ?? before ?? versions.LastOrDefault())?.Policy;
        return new PolicyCandidate(
            document,
            replaces,
            ends,
            compared,
            compared is null ? [] : ClauseChange.Between(compared, policy),
            [.. FaultsOf(document, shelf, replaces, before, ends)]);
    }

    /// <summary>What the folder would say once it is in it.</summary>
    private static IEnumerable<PolicyFault> FaultsOf(PolicyDocument document, IReadOnlyList<PolicyDocument> shelf, PolicyDocument? replaces, PolicyDocument? before, PolicyDocument? ends)
    {
        foreach (var fault in shelf.Where(other => other != replaces).SelectMany(other => other.Faults))
        {
            yield return fault;
        }

        var next = shelf.Where(other => other != replaces && !(ends is not null && other == before)).Append(document).Concat(ends is null ? [] : [ends]);
        foreach (var overlap in PolicyLibrary.Overlaps([.. next.Select(other => other.Policy).OfType<Policy>()]))
        {
            yield return overlap with
            {
                Message = $"{overlap.Message}: state the last day of the earlier one in its front matter, effective: {{ from: …, to: … }}, and switch that on first",
            };
        }
    }
}
