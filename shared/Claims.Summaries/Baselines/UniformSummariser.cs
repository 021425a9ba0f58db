using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Summaries.Reading;
using Claims.Summaries.Selection;

namespace Claims.Summaries.Baselines;

/// <summary>Attention that looks at nothing: every sentence has the same weight, and the choice is left to not repeating.</summary>
public sealed class UniformSummariser : ISummariser
{
    private readonly SelectionSettings _selection = new();

    /// <inheritdoc/>
    public string Method => "uniform";

    /// <inheritdoc/>
    public string Version => SettingsHash.Of(Method, _selection);

    /// <inheritdoc/>
    public Summary Summarise(Claim claim, Policy policy, IReadOnlyList<string> clausesAtStake, int sentences = 12, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var clauses = ClausesAtStake.Named(claim, policy, clausesAtStake);
        var file = ReadFile.Of(claim.Notes, cancellation);
        var weights = new double[file.Count];
        weights.AsSpan().Fill(1.0 / Math.Max(1, file.Count));
        return SummaryAssembly.Assemble(file, SentenceChoice.Choose(file, weights, _selection, sentences), weights, Rows.Same(weights, clauses.Count), clauses, Method, Version);
    }
}
