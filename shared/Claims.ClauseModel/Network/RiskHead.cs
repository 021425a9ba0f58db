using System.Numerics.Tensors;

namespace Claims.ClauseModel.Network;

/// <summary>A claim is as wrong as what is wrong with it: scale · log Σ exp(violates) over its judged tokens and all clauses, and what its header says.</summary>
internal sealed class RiskHead(ParameterLayout layout)
{
    private float[] _risk = [];
    private float[] _sum = [];

    /// <summary>[claims] logits</summary>
    public ReadOnlySpan<float> Risk => _risk;

    public void Forward(float[] parameters, ClaimRows rows, ReadOnlySpan<float> y, ReadOnlySpan<float> violates)
    {
        var m = layout.Shape.Width;
        var columns = violates.Length / rows.Count;
        (_risk, _sum) = (new float[rows.Claims.Count], new float[rows.Claims.Count]);
        for (var claim = 0; claim < _risk.Length; claim++)
        {
            _sum[claim] = LogSumExp(rows, claim, violates, columns);
            _risk[claim] = (layout.RiskScale.Of(parameters)[0] * _sum[claim])
                + TensorPrimitives.Dot(y.Slice(rows.Start(claim) * m, m), layout.RiskWeight.Of(parameters))
                + layout.RiskBias.Of(parameters)[0];
        }
    }

    /// <param name="dRisk">[claims]</param>
    /// <param name="dy">[rows, M] accumulated.</param>
    /// <param name="dViolates">[rows, C + 1] accumulated.</param>
    public void Backward(
        float[] parameters, float[] gradient, ClaimRows rows, ReadOnlySpan<float> y, ReadOnlySpan<float> violates, ReadOnlySpan<float> dRisk, Span<float> dy, Span<float> dViolates)
    {
        var m = layout.Shape.Width;
        var columns = violates.Length / rows.Count;
        var weight = layout.RiskWeight.Of(parameters);
        var dWeight = layout.RiskWeight.Of(gradient);
        for (var claim = 0; claim < dRisk.Length; claim++)
        {
            var (above, header) = (dRisk[claim], rows.Start(claim) * m);
            layout.RiskBias.Of(gradient)[0] += above;
            layout.RiskScale.Of(gradient)[0] += above * _sum[claim];
            var dHeader = dy.Slice(header, m);
            TensorPrimitives.MultiplyAdd(y.Slice(header, m), above, dWeight, dWeight);
            TensorPrimitives.MultiplyAdd(weight, above, dHeader, dHeader);
            above *= layout.RiskScale.Of(parameters)[0];
            for (var t = 0; t < rows.Claims[claim].Tokens; t++)
            {
                var row = (rows.Start(claim) + t) * columns;
                for (var c = 0; rows.Claims[claim].Judged[t] && c < columns; c++)
                {
                    dViolates[row + c] += above * MathF.Exp(violates[row + c] - _sum[claim]);
                }
            }
        }
    }

    private static float LogSumExp(ClaimRows rows, int claim, ReadOnlySpan<float> violates, int columns)
    {
        var max = float.NegativeInfinity;
        for (var t = 0; t < rows.Claims[claim].Tokens; t++)
        {
            if (rows.Claims[claim].Judged[t])
            {
                max = Math.Max(max, TensorPrimitives.Max(violates.Slice((rows.Start(claim) + t) * columns, columns)));
            }
        }

        var sum = 0f;
        for (var t = 0; t < rows.Claims[claim].Tokens; t++)
        {
            for (var c = 0; rows.Claims[claim].Judged[t] && c < columns; c++)
            {
                sum += MathF.Exp(violates[((rows.Start(claim) + t) * columns) + c] - max);
            }
        }

        return max + MathF.Log(sum);
    }
}
