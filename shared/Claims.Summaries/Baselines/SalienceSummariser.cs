using System.Numerics.Tensors;
using Claims.Attention;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Summaries.Attending;
using Claims.Summaries.Reading;
using Claims.Summaries.Selection;

namespace Claims.Summaries.Baselines;

/// <summary>
/// What is left of <see cref="ExtractiveSummariser"/> when nobody asks: rare words, numbers and present conditions weigh as they do there, clauses and claim are not looked at. How much better attention does is what the queries are worth.
/// </summary>
public sealed class SalienceSummariser : ISummariser
{
    private readonly EncoderSettings _encoder = new();
    private readonly SelectionSettings _selection = new();

    /// <inheritdoc/>
    public string Method => "salience";

    /// <inheritdoc/>
    public string Version => SettingsHash.Of(Method, _encoder, _selection);

    /// <inheritdoc/>
    public Summary Summarise(Claim claim, Policy policy, IReadOnlyList<string> clausesAtStake, int sentences = 12, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var clauses = ClausesAtStake.Named(claim, policy, clausesAtStake);
        var file = ReadFile.Of(claim.Notes, cancellation);
        var bias = SentenceKeys.Of(file, new KeySpace(file, TextEmbedder.Load(), _encoder), _encoder, cancellation).Bias;
        TensorPrimitives.Multiply(bias, _encoder.Sharpness, bias);
        Softmax.Row(bias);
        var weights = Array.ConvertAll(bias, weight => (double)weight);
        return SummaryAssembly.Assemble(file, SentenceChoice.Choose(file, weights, _selection, sentences), weights, Rows.Same(weights, clauses.Count), clauses, Method, Version);
    }
}
