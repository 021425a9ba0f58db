using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Summaries.Attending;
using Claims.Summaries.Reading;
using Claims.Summaries.Selection;

namespace Claims.Summaries;

/// <summary>
/// The default: each clause at stake, and each service and diagnosis of the claim, attends to all sentences of the file; those with the most weight that do not repeat each other are the summary. Needs no network, takes
/// time and memory in proportion to the file's length.
/// </summary>
public sealed class ExtractiveSummariser : ISummariser
{
    private readonly TextEmbedder _embedder;
    private readonly EncoderSettings _encoder;
    private readonly SelectionSettings _selection;
    private readonly double _claimShare;

    public ExtractiveSummariser()
        : this(TextEmbedder.Load(), new EncoderSettings(), new SelectionSettings(), claimShare: 0.5)
    {
    }

    /// <param name="claimShare">Share of the claim's queries in a sentence's weight, beside those of the clauses; in [0, 1].</param>
    internal ExtractiveSummariser(TextEmbedder embedder, EncoderSettings encoder, SelectionSettings selection, double claimShare)
    {
        (_embedder, _encoder, _selection, _claimShare) = (embedder, encoder, selection, claimShare);
        Version = SettingsHash.Of(Method, encoder, selection, claimShare);
    }

    /// <inheritdoc/>
    public string Method => "attention";

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public Summary Summarise(Claim claim, Policy policy, IReadOnlyList<string> clausesAtStake, int sentences = 12, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(clausesAtStake);
        ArgumentOutOfRangeException.ThrowIfNegative(sentences);
        var clauses = ClausesAtStake.Named(claim, policy, clausesAtStake);
        var file = ReadFile.Of(claim.Notes, cancellation);
        var space = new KeySpace(file, _embedder, _encoder);
        var keys = SentenceKeys.Of(file, space, _encoder, cancellation);
        var contents = Queries.Of(claim, clauses, _embedder, _encoder);
        var queries = new float[contents.Count * space.Width];
        for (var query = 0; query < contents.Count; query++)
        {
            space.Query(contents[query], queries.AsSpan(query * space.Width, space.Width));
        }

        var rows = FileAttention.Weights(queries, keys, space.Width, _encoder);
        var weights = Mean(rows, clauses.Count, contents.Count, file.Count);
        return SummaryAssembly.Assemble(file, SentenceChoice.Choose(file, weights, _selection, sentences), weights, rows, clauses, Method, Version);
    }

    /// <summary>Of the clauses' rows and of the claim's, each group with its share.</summary>
    private double[] Mean(float[] rows, int clauses, int queries, int count)
    {
        var mean = new double[count];
        var (ofClauses, ofClaim) = clauses == 0 ? (0, 1.0) : queries == clauses ? (1, 0.0) : (1 - _claimShare, _claimShare);
        for (var query = 0; query < queries; query++)
        {
            var share = query < clauses ? ofClauses / clauses : ofClaim / (queries - clauses);
            for (var sentence = 0; sentence < count; sentence++)
            {
                mean[sentence] += share * rows[(query * count) + sentence];
            }
        }

        return mean;
    }
}
