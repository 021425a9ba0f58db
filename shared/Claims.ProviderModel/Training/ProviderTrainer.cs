using System.Numerics.Tensors;
using Claims.Learning;
using Claims.ProviderModel.Network;

namespace Claims.ProviderModel.Training;

/// <summary>Trains one network on labelled providers by binary cross-entropy.</summary>
internal static class ProviderTrainer
{
    /// <param name="batch">All training providers, encoded.</param>
    /// <param name="labels">One for each.</param>
    /// <param name="seed">Of the beginning, the order and the dropout.</param>
    /// <returns>Parameters in the layout of <paramref name="slots"/>.</returns>
    public static float[] Train(ProviderSlots slots, ProviderBatch batch, bool[] labels, ProviderTrainingOptions options, int seed, CancellationToken cancellation)
    {
        var parameters = InitialParameters.Create(slots, seed);
        var gradient = new float[slots.Length];
        var optimizer = new AdamW(slots, options.WeightDecay, new HashSet<string>());
        var pass = new ProviderPass(slots);
        var random = new Random(seed);
        var order = Enumerable.Range(0, batch.Providers).ToArray();
        var perEpoch = Math.Max(1, order.Length / options.Batch);
        var total = perEpoch * options.Epochs;
        for (var step = 0; step < total; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (step % perEpoch == 0)
            {
                random.Shuffle(order);
            }

            var chosen = order.AsSpan(step % perEpoch * options.Batch, Math.Min(options.Batch, order.Length));
            Accumulate(pass, parameters, gradient, batch.Take(chosen, slots.Shape), labels, chosen, Dropout.Draw(random, slots.Shape, chosen.Length, options.Dropout));
            Clip(gradient, options.ClipNorm);
            optimizer.Step(parameters, gradient, step + 1, LearningRate.At(step + 1, (int)(total * options.WarmUp), total, options.PeakRate));
            gradient.AsSpan().Clear();
        }

        return parameters;
    }

    /// <summary>Mean of −y·log σ(z) − (1 − y)·log(1 − σ(z)), whose gradient by z is (σ(z) − y)/B.</summary>
    private static void Accumulate(
        ProviderPass pass, float[] parameters, float[] gradient, ProviderBatch batch, bool[] labels, ReadOnlySpan<int> chosen, Dropout keep)
    {
        var dLogits = pass.Forward(parameters, batch, keep);
        TensorPrimitives.Sigmoid(dLogits, dLogits);
        for (var i = 0; i < dLogits.Length; i++)
        {
            dLogits[i] = (dLogits[i] - (labels[chosen[i]] ? 1 : 0)) / dLogits.Length;
        }

        pass.Backward(parameters, gradient, batch, dLogits, keep);
    }

    private static void Clip(float[] gradient, float most)
    {
        var norm = TensorPrimitives.Norm<float>(gradient);
        if (norm > most)
        {
            TensorPrimitives.Multiply(gradient, most / norm, gradient);
        }
    }
}
