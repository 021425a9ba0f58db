using Claims.Attention;
using Claims.Learning;

namespace Claims.ProviderModel.Network;

/// <summary>The parameters of one provider network.</summary>
public sealed class ProviderSlots : ParameterSlots
{
    /// <param name="prefix">Put before the names, where several networks go into one file.</param>
    public ProviderSlots(ProviderShape shape, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(shape);
        Shape = shape;
        var hidden = shape.Heads * shape.Gate;
        Claim = Linear($"{prefix}claim", shape.Width, shape.Claim);
        Content = Linear($"{prefix}pool.content", hidden, shape.Width);
        Gate = Linear($"{prefix}pool.gate", hidden, shape.Width);
        Score = Add($"{prefix}pool.score", [shape.Heads, shape.Gate], InitialFill.Glorot, decays: true);
        Hidden = Linear($"{prefix}hidden", shape.Hidden, shape.Decision);
        Out = Linear($"{prefix}out", 1, shape.Hidden);
        Skip = Matrix($"{prefix}skip", 1, shape.Decision);
    }

    public ProviderShape Shape { get; }

    public LinearSlots Claim { get; }
    public LinearSlots Content { get; }
    public LinearSlots Gate { get; }
    public ParameterSlot Score { get; }
    public LinearSlots Hidden { get; }
    public LinearSlots Out { get; }
    public ParameterSlot Skip { get; }

    internal GatedPoolingParameters Pooling(float[] values) => new(
        Content.Weight.Of(values), Content.Bias.Of(values), Gate.Weight.Of(values), Gate.Bias.Of(values), Score.Of(values));
}
