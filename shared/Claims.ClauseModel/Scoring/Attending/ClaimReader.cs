using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Relations;
using Claims.Codes;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>Lets the network read claims against their policies, many in one call. Safe for many threads.</summary>
internal sealed class ClaimReader(IClauseNetwork network, CodeStatistics statistics)
{
    private readonly ClaimEncoder _claims = new(TextEmbedder.Load(), statistics);
    private readonly PolicyEncoder _policies = new(TextEmbedder.Load());

    public IReadOnlyList<ClaimReading> Read(IReadOnlyList<RelatedClaim> claims, CancellationToken cancellation = default)
    {
        var parts = claims.Select(claim => (Claim: claim, Policy: _policies.Encode(claim.Policy), Encoded: _claims.Encode(claim))).ToList();
        var inferred = network.Infer([.. parts.SelectMany(part => part.Encoded.Select(encoded => (encoded, part.Policy)))], cancellation);
        var next = 0;
        return parts.ConvertAll(part => Read(part.Claim, part.Encoded, [.. part.Encoded.Select(_ => inferred[next++])]));
    }

    private ClaimReading Read(RelatedClaim claim, IReadOnlyList<EncodedClaim> encoded, List<ClaimInference> inferred)
    {
        var byNumber = claim.Lines.ToDictionary(line => line.Facts.Line.Number);
        var lines = new Dictionary<int, LineAttention>();
        for (var i = 0; i < encoded.Count; i++)
        {
            for (var t = 1; t < encoded[i].Tokens; t++)
            {
                if (encoded[i].LineNumbers[t] is var number and > 0)
                {
                    var line = byNumber[number];
                    lines[number] = Row(line.Facts, ServiceKind.Of(line.Facts.Line), line.Relations, encoded[i], inferred[i], t);
                }
            }
        }

        // A claim read in parts is as wrong as its worst part.
        var worst = Enumerable.Range(0, inferred.Count).MaxBy(part => inferred[part].Risk);
        var header = claim.Lines.Count == 0
            ? null
            : Row(claim.Lines[0].Facts, LineAttention.OfClaim, [.. claim.Lines[0].Relations.Select(AboutClaim)], encoded[worst], inferred[worst], 0);
        return new ClaimReading(claim, [.. claim.Lines.Select(line => lines[line.Facts.Line.Number])], header, inferred[worst].Risk);
    }

    /// <summary>The relation with nothing but what is about the whole claim.</summary>
    private static LineClauseRelation AboutClaim(LineClauseRelation relation)
    {
        List<ConditionOutcome> conditions = [.. relation.Conditions.Where(condition => condition.IsAboutClaim)];
        return relation with { Conditions = conditions, InScope = conditions.Exists(condition => condition.Outcome != Outcome.NotApplicable) };
    }

    private LineAttention Row(
        LineFacts facts, string kind, IReadOnlyList<LineClauseRelation> relations, EncodedClaim encoded, ClaimInference inferred, int t)
    {
        var (h, columns) = (network.Shape.Heads, relations.Count + 1);
        var heads = new float[h * columns];
        var mean = new double[columns];
        for (var head = 0; head < h; head++)
        {
            var row = inferred.Attention.AsSpan(((head * encoded.Tokens) + t) * columns, columns);
            row.CopyTo(heads.AsSpan(head * columns));
            for (var c = 0; c < columns; c++)
            {
                mean[c] += row[c] / (double)h;
            }
        }

        var violates = inferred.Violates[(t * columns)..((t + 1) * columns)];
        return new LineAttention(facts, kind, relations, heads, mean, violates, inferred.Surprise[t]);
    }
}
