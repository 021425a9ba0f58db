using System.Collections.Concurrent;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Features;

/// <summary>Encodes policies once each. Safe for many threads.</summary>
public sealed class PolicyEncoder(TextEmbedder embedder)
{
    private readonly ConcurrentDictionary<string, EncodedPolicy> _encoded = new(StringComparer.Ordinal);

    public EncodedPolicy Encode(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return _encoded.GetOrAdd(policy.Hash, _ => New(policy));
    }

    private EncodedPolicy New(Policy policy)
    {
        var (c, d, g) = (policy.Clauses.Count, embedder.Dimensions, ClauseNumbers.Count);
        var text = new float[c * d];
        var numbers = new float[c * g];
        for (var i = 0; i < c; i++)
        {
            embedder.Embed(policy.Clauses[i].Text, text.AsSpan(i * d, d));
            ClauseNumbers.Write(policy.Clauses[i], numbers.AsSpan(i * g, g));
        }

        return new EncodedPolicy(policy.Hash, [.. policy.Clauses.Select(clause => clause.Id)], text, numbers);
    }
}
