using System.Data.Common;

using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>
/// What is known about the members of a batch of claims, loaded once. Claims are taken one after the other: each sees those of the batch that were
/// remembered before it.
/// </summary>
public sealed class BatchHistory
{
    private readonly int _nearDays;
    private readonly Dictionary<string, RememberedClaim> _claims;
    private readonly Dictionary<long, List<BilledLine>> _lines = [];
    private readonly Dictionary<long, List<InpatientStay>> _stays = [];
    private readonly ILookup<long, string> _replacements;

    private BatchHistory(int nearDays, IEnumerable<RememberedClaim> claims, ILookup<long, string> replacements)
    {
        _nearDays = nearDays;
        _claims = claims.ToDictionary(claim => claim.ClaimId, StringComparer.Ordinal);
        _replacements = replacements;
    }

    /// <summary>Takes a turn at the claims' members, and loads their history.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="claims">Claims that nobody has assessed before, each once.</param>
    /// <param name="nearDays">Days before and after a service within which other services matter to it.</param>
    public static async Task<BatchHistory> LoadAsync(DbTransaction transaction, IEnumerable<Claim> claims, int nearDays)
    {
        var batch = claims.Select(RememberedClaim.Of).ToList();
        await HistoryStore.TakeTurnAsync(transaction, batch.Select(claim => claim.Member));
        await HistoryStore.ReplaceAsync(transaction, batch);
        var lines = (await HistoryStore.LinesAsync(transaction, batch, nearDays)).DistinctBy(line => (line.ClaimId, line.Position)).ToList();
        var stays = await HistoryStore.StaysAsync(transaction, batch, nearDays);
        var numbers = lines.Select(line => line.Number).Concat(stays.Select(stay => stay.Number)).Concat(batch.Select(claim => claim.Number)).Distinct().Order();
        var history = new BatchHistory(nearDays, batch, await HistoryStore.ReplacementsAsync(transaction, [.. numbers]));
        history.Add(lines, stays);
        return history;
    }

    /// <summary>
    /// What is known from other claims of the claim's member on days that matter to it. Not from those that stand in relation to it (its other versions,
    /// what it replaces, what replaces it), nor from those that another claim has replaced or voided.
    /// </summary>
    public ClaimHistory Of(Claim claim)
    {
        var known = _claims[claim.Key.Id];
        var days = known.Days(_nearDays);
        return new ClaimHistory
        {
            Lines = [.. _lines.GetValueOrDefault(known.Member, [])
                .Where(line => days.Any(range => range.Holds(line.Day)) && IsInForce(known, line.Number, line.ClaimId))
                .OrderBy(line => line.Day).ThenBy(line => line.ClaimId, StringComparer.Ordinal).ThenBy(line => line.Position)],
            Stays = [.. _stays.GetValueOrDefault(known.Member, [])
                .Where(stay => days.Any(range => stay.Admitted <= range.To && stay.Discharged >= range.From) && IsInForce(known, stay.Number, stay.ClaimId))
                .OrderBy(stay => stay.Admitted).ThenBy(stay => stay.ClaimId, StringComparer.Ordinal)],
        };
    }

    /// <summary>Lets the following claims of the batch see this one. A void bills nothing.</summary>
    public void Remember(Claim claim)
    {
        var known = _claims[claim.Key.Id];
        if (!known.IsVoid)
        {
            Add(known.Lines, known.Stay is { } stay ? [stay] : []);
        }
    }

    /// <summary>Writes what the batch adds to history.</summary>
    public Task SaveAsync(DbTransaction transaction) => HistoryStore.RememberAsync(transaction, _claims.Values);

    private void Add(IEnumerable<BilledLine> lines, IEnumerable<InpatientStay> stays)
    {
        foreach (var line in lines)
        {
            (_lines.TryGetValue(line.Member, out var known) ? known : _lines[line.Member] = []).Add(line);
        }

        foreach (var stay in stays)
        {
            (_stays.TryGetValue(stay.Member, out var known) ? known : _stays[stay.Member] = []).Add(stay);
        }
    }

    private bool IsInForce(RememberedClaim claim, long number, string claimId) =>
        claimId != claim.ClaimId
        && number != claim.Number
        && number != claim.Replaced
        && !_replacements[claim.Number].Contains(claimId)
        && !_replacements[number].Any(replacement => replacement != claimId);
}
