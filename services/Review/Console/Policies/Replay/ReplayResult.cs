using Claims.Review.Console.Peers;

namespace Claims.Review.Console.Policies.Replay;

/// <summary>What a policy would change on the claims that were replayed so far. Immutable: pages read it while the replay goes on.</summary>
public sealed record ReplayResult
{
    /// <summary>What flags stand under that come or go with no condition of a clause.</summary>
    public const string NoClause = "";

    public static ReplayResult Empty { get; } = new();

    /// <summary>Claims that were looked at, of every policy.</summary>
    public int LookedAt { get; init; }

    /// <summary>Those that are billed under the policy, and on whose day of service it holds.</summary>
    public int Replayed { get; init; }

    /// <summary>Those that are billed under it, and on whose day it does not hold.</summary>
    public int Outside { get; init; }

    public int FlaggedBefore { get; init; }
    public int FlaggedAfter { get; init; }

    /// <summary>Claims whose flag would come or go, in the order in which they were found.</summary>
    public IReadOnlyList<ReplayedClaim> Changed { get; init; } = [];

    /// <summary>Clauses that any claim breaks before or after.</summary>
    public IReadOnlyDictionary<string, ClauseEffect> ByClause { get; init; } = new Dictionary<string, ClauseEffect>();

    public int Appeared => Changed.Count(claim => claim.After!.IsFlagged);

    public int Vanished => Changed.Count - Appeared;

    /// <param name="claims">A page of claims that are billed under the policy.</param>
    /// <param name="lookedAt">All claims of the page they were picked from.</param>
    public ReplayResult Add(IReadOnlyList<ReplayedClaim> claims, int lookedAt)
    {
        var compared = claims.Where(claim => claim.After is not null).ToList();
        var clauses = ByClause.ToDictionary(StringComparer.Ordinal);
        foreach (var claim in compared)
        {
            AddTo(clauses, claim);
        }

        return new ReplayResult
        {
            LookedAt = LookedAt + lookedAt,
            Replayed = Replayed + compared.Count,
            Outside = Outside + claims.Count - compared.Count,
            FlaggedBefore = FlaggedBefore + compared.Count(claim => claim.Before.IsFlagged),
            FlaggedAfter = FlaggedAfter + compared.Count(claim => claim.After!.IsFlagged),
            Changed = [.. Changed, .. compared.Where(IsChanged)],
            ByClause = clauses,
        };
    }

    private static void AddTo(Dictionary<string, ClauseEffect> clauses, ReplayedClaim claim)
    {
        var (before, after) = (Clauses(claim.Before), Clauses(claim.After!));
        foreach (var clause in before.Union(after))
        {
            Change(clause, effect => effect with { BrokenBefore = effect.BrokenBefore + (before.Contains(clause) ? 1 : 0), BrokenAfter = effect.BrokenAfter + (after.Contains(clause) ? 1 : 0) });
        }

        if (IsChanged(claim))
        {
            var isNew = claim.After!.IsFlagged;
            foreach (var clause in (isNew ? after.Except(before) : before.Except(after)).DefaultIfEmpty(NoClause))
            {
                Change(clause, effect => isNew ? effect with { Appeared = effect.Appeared + 1 } : effect with { Vanished = effect.Vanished + 1 });
            }
        }

        void Change(string clause, Func<ClauseEffect, ClauseEffect> change) => clauses[clause] = change(clauses.GetValueOrDefault(clause) ?? new ClauseEffect(0, 0, 0, 0));
    }

    private static bool IsChanged(ReplayedClaim claim) => claim.Before.IsFlagged != claim.After!.IsFlagged;

    private static HashSet<string> Clauses(ReplayedScore score) => [.. score.Breaks.Select(broken => broken.ClauseId)];
}

/// <param name="BrokenBefore">Claims that break the clause now.</param>
/// <param name="BrokenAfter">Claims that would break it.</param>
/// <param name="Appeared">New flags of claims that did not break it before.</param>
/// <param name="Vanished">Flags that go, of claims that would no longer break it.</param>
public sealed record ClauseEffect(int BrokenBefore, int BrokenAfter, int Appeared, int Vanished);
