using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.Codes;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>Lets the network read claims against their policies, many in one call. Safe for many threads.</summary>
internal sealed class ClaimReader(IClauseNetwork network, CodeStatistics statistics)
{
    private readonly ClaimEncoder _claims = new(TextEmbedder.Load(), statistics);
    private readonly PolicyEncoder _policies = new(TextEmbedder.Load());

    public IReadOnlyList<ClaimReading> Read(IReadOnlyList<RelatedClaim> claims)
    {
        var parts = claims.Select(claim => (Claim: claim, Policy: _policies.Encode(claim.Policy), Encoded: _claims.Encode(claim))).ToList();
        var inferred = network.Infer([.. parts.SelectMany(part => part.Encoded.Select(encoded => (encoded, part.Policy)))]);
        var next = 0;
        return parts.ConvertAll(part => Read(part.Claim, part.Encoded, [.. part.Encoded.Select(_ => inferred[next++])]));
    }

    private ClaimReading Read(RelatedClaim claim, IReadOnlyList<EncodedClaim> encoded, List<ClaimInference> inferred)
    {
        var lines = new Dictionary<int, LineAttention>();
        for (var i = 0; i < encoded.Count; i++)
        {
            for (var t = 1; t < encoded[i].Tokens; t++)
            {
                if (encoded[i].LineNumbers[t] is var number and > 0)
                {
                    lines[number] = Line(claim.Lines.First(line => line.Facts.Line.Number == number), encoded[i], inferred[i], t);
                }
            }
        }

        // A claim read in parts is as wrong as its worst part.
        var worst = inferred.MaxBy(part => part.Risk)!;
        var columns = claim.Policy.Clauses.Count + 1;
        return new ClaimReading(claim, [.. claim.Lines.Select(line => lines[line.Facts.Line.Number])], worst.Violates[..columns], worst.Risk);
    }

    private LineAttention Line(RelatedLine line, EncodedClaim encoded, ClaimInference inferred, int t)
    {
        var (h, columns) = (network.Shape.Heads, line.Relations.Count + 1);
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
        return new LineAttention(line.Facts, ServiceKind.Of(line.Facts.Line), line.Relations, heads, mean, violates, inferred.Surprise[t]);
    }
}
