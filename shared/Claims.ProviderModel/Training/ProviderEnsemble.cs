using Claims.ProviderModel.Features;
using Claims.ProviderModel.Network;

namespace Claims.ProviderModel.Training;

/// <summary>Trained networks with the encodings that they read by. Their logits are averaged: what chance put into one is not in the others.</summary>
public sealed record ProviderEnsemble(FeatureEncoding Claims, FeatureEncoding Totals, ProviderShape Shape, IReadOnlyList<float[]> Members)
{
    /// <summary>Fits the encodings and trains the networks, both on these providers only, which must have labels.</summary>
    public static ProviderEnsemble Train(ProviderRows rows, IReadOnlyList<ProviderRow> training, ProviderTrainingOptions options, CancellationToken cancellation)
    {
        var claims = FeatureEncoding.Fit(ClaimFeatures.Names, [.. training.SelectMany(provider => provider.Claims)], options.ClaimBins);
        var totals = FeatureEncoding.Fit(rows.TotalNames, [.. training.Select(provider => provider.Totals)], options.TotalBins);
        var shape = new ProviderShape
        {
            Claim = claims.Width,
            Totals = options.ReadsTotals ? totals.Width : 0,
            Width = options.Width,
            Heads = options.ReadsClaims ? options.Heads : 0,
            Gate = options.Gate,
            Hidden = options.Hidden,
        };
        var slots = new ProviderSlots(shape);
        var batch = Encode(claims, totals, shape, training);
        bool[] labels = [.. training.Select(provider => provider.IsFraud!.Value)];
        var members = new float[options.Members][];
        Parallel.For(
            0,
            options.Members,
            new ParallelOptions { CancellationToken = cancellation },
            member => members[member] = ProviderTrainer.Train(slots, batch, labels, options, (options.Seed * 1000) + member, cancellation));
        return new ProviderEnsemble(claims, totals, shape, members);
    }

    /// <returns>One logit for each provider.</returns>
    public double[] Logits(IReadOnlyList<ProviderRow> providers)
    {
        var batch = Encode(Claims, Totals, Shape, providers);
        var pass = new ProviderPass(new ProviderSlots(Shape));
        var sum = new double[providers.Count];
        foreach (var parameters in Members)
        {
            var logits = pass.Forward(parameters, batch);
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += logits[i] / (double)Members.Count;
            }
        }

        return sum;
    }

    internal static ProviderBatch Encode(FeatureEncoding claims, FeatureEncoding totals, ProviderShape shape, IReadOnlyList<ProviderRow> providers)
    {
        var starts = new int[providers.Count + 1];
        for (var i = 0; i < providers.Count; i++)
        {
            starts[i + 1] = starts[i] + providers[i].Claims.Count;
        }

        var batch = new ProviderBatch(new float[starts[^1] * shape.Claim], starts, new float[providers.Count * shape.Totals]);
        for (var i = 0; i < providers.Count; i++)
        {
            for (var claim = 0; claim < providers[i].Claims.Count; claim++)
            {
                claims.Encode(providers[i].Claims[claim], batch.Claims.AsSpan((starts[i] + claim) * shape.Claim, shape.Claim));
            }

            if (shape.Totals > 0)
            {
                totals.Encode(providers[i].Totals, batch.Totals.AsSpan(i * shape.Totals, shape.Totals));
            }
        }

        return batch;
    }
}
