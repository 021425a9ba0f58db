using System.Numerics.Tensors;

namespace Claims.Learning;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2), over all parameters as one array.</summary>
public sealed class AdamW
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _decay;
    private readonly float[] _scratch;

    /// <param name="frozen">Names of parameters that stay as they are.</param>
    public AdamW(ParameterSlots layout, float weightDecay, IReadOnlySet<string> frozen)
        : this(layout.Slots, layout.Length, weightDecay, frozen)
    {
    }

    /// <param name="slots">Where the parameters lie in their array.</param>
    /// <param name="length">Length of the array.</param>
    /// <param name="frozen">Names of parameters that stay as they are.</param>
    public AdamW(IReadOnlyList<ParameterSlot> slots, int length, float weightDecay, IReadOnlySet<string> frozen)
    {
        _decay = new float[length];
        _scratch = new float[length];
        (Mean, Square) = (new float[length], new float[length]);
        Frozen = [.. slots.Where(slot => frozen.Contains(slot.Name))];
        foreach (var slot in slots.Where(slot => slot.Decays))
        {
            slot.Of(_decay).Fill(weightDecay);
        }
    }

    /// <summary>First moments; part of a checkpoint.</summary>
    public float[] Mean { get; }

    /// <summary>Second moments; part of a checkpoint.</summary>
    public float[] Square { get; }

    private List<ParameterSlot> Frozen { get; }

    /// <param name="step">1 for the first.</param>
    /// <param name="gradient">Used up.</param>
    public void Step(float[] parameters, float[] gradient, int step, float learningRate)
    {
        foreach (var slot in Frozen)
        {
            slot.Of(gradient).Clear();
        }

        // m ← β₁m + (1 − β₁)g;  v ← β₂v + (1 − β₂)g²
        TensorPrimitives.Multiply(Mean, Beta1, Mean);
        TensorPrimitives.MultiplyAdd(gradient, 1 - Beta1, Mean, Mean);
        TensorPrimitives.Multiply(gradient, gradient, gradient);
        TensorPrimitives.Multiply(Square, Beta2, Square);
        TensorPrimitives.MultiplyAdd(gradient, 1 - Beta2, Square, Square);

        // θ ← θ − η(m̂ / (√v̂ + ε) + λθ)
        var correction1 = 1 - MathF.Pow(Beta1, step);
        var correction2 = 1 - MathF.Pow(Beta2, step);
        TensorPrimitives.Divide(Square, correction2, _scratch);
        TensorPrimitives.Sqrt(_scratch, _scratch);
        TensorPrimitives.Add(_scratch, Epsilon, _scratch);
        TensorPrimitives.Divide(Mean, _scratch, _scratch);
        TensorPrimitives.Divide(_scratch, correction1, _scratch);
        TensorPrimitives.MultiplyAdd(parameters, _decay, _scratch, _scratch);
        foreach (var slot in Frozen)
        {
            slot.Of(_scratch).Clear();
        }

        TensorPrimitives.MultiplyAdd(_scratch, -learningRate, parameters, parameters);
    }
}
