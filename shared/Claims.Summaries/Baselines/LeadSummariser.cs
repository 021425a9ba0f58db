using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Summaries.Reading;
using Claims.Summaries.Selection;

namespace Claims.Summaries.Baselines;

/// <summary>The first sentences of the file, as it came.</summary>
public sealed class LeadSummariser : ISummariser
{
    /// <inheritdoc/>
    public string Method => "lead";

    /// <inheritdoc/>
    public string Version { get; } = SettingsHash.Of("lead");

    /// <inheritdoc/>
    public Summary Summarise(Claim claim, Policy policy, IReadOnlyList<string> clausesAtStake, int sentences = 12, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var clauses = ClausesAtStake.Named(claim, policy, clausesAtStake);
        var file = ReadFile.Of(claim.Notes, cancellation);
        var taken = Math.Min(sentences, file.Count);
        var weights = new double[file.Count];
        weights.AsSpan(0, taken).Fill(1.0 / Math.Max(1, taken));
        return SummaryAssembly.Assemble(file, [.. Enumerable.Range(0, taken)], weights, Rows.Same(weights, clauses.Count), clauses, Method, Version);
    }
}
