namespace Claims.ProviderModel.Network;

/// <summary>Encoded providers in one piece of memory.</summary>
/// <param name="Claims">[N, I], provider after provider.</param>
/// <param name="Starts">[B + 1] where the claims of each start; the last is N.</param>
/// <param name="Totals">[B, T]</param>
public sealed record ProviderBatch(float[] Claims, int[] Starts, float[] Totals)
{
    public int Providers => Starts.Length - 1;

    /// <summary>Some of the providers, in this order.</summary>
    public ProviderBatch Take(ReadOnlySpan<int> providers, ProviderShape shape)
    {
        var starts = new int[providers.Length + 1];
        for (var i = 0; i < providers.Length; i++)
        {
            starts[i + 1] = starts[i] + Starts[providers[i] + 1] - Starts[providers[i]];
        }

        var (claims, totals) = (new float[starts[^1] * shape.Claim], new float[providers.Length * shape.Totals]);
        for (var i = 0; i < providers.Length; i++)
        {
            var (from, count) = (Starts[providers[i]], starts[i + 1] - starts[i]);
            Claims.AsSpan(from * shape.Claim, count * shape.Claim).CopyTo(claims.AsSpan(starts[i] * shape.Claim));
            Totals.AsSpan(providers[i] * shape.Totals, shape.Totals).CopyTo(totals.AsSpan(i * shape.Totals));
        }

        return new ProviderBatch(claims, starts, totals);
    }
}
