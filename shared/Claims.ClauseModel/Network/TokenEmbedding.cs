using System.Numerics.Tensors;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>Tokens as vectors: LN(text·Wᵀ + Σ learned vectors of ids + numbers·Nᵀ + b).</summary>
internal sealed class TokenEmbedding(ParameterLayout layout)
{
    private readonly NormLayer _norm = new(layout.TokenNorm);
    private readonly GrowingBuffer _part = new();

    /// <summary>[rows, M]</summary>
    public ReadOnlySpan<float> Output => _norm.Output;

    private int Width => layout.Shape.Width;

    public void Forward(float[] parameters, ClaimRows rows)
    {
        var sum = _norm.Input(rows.Count);
        LinearLayer.Forward(layout.TokenText, layout.TokenBias, parameters, rows.Text, sum, rows.Count);
        var numbers = _part.Take(sum.Length);
        LinearLayer.Forward(layout.TokenNumbers, null, parameters, rows.Numbers, numbers, rows.Count);
        TensorPrimitives.Add(sum, numbers, sum);
        var table = layout.TokenIds.Of(parameters);
        foreach (var (row, id) in Ids(rows))
        {
            var target = sum.Slice(row * Width, Width);
            TensorPrimitives.Add(target, table.Slice(id * Width, Width), target);
        }

        _norm.Forward(parameters);
    }

    public void Backward(float[] parameters, float[] gradient, ClaimRows rows, ReadOnlySpan<float> dy)
    {
        var dSum = _part.Zeros(dy.Length);
        _norm.Backward(parameters, gradient, dy, dSum);
        LinearLayer.Backward(layout.TokenText, layout.TokenBias, parameters, gradient, rows.Text, dSum, [], rows.Count);
        LinearLayer.Backward(layout.TokenNumbers, null, parameters, gradient, rows.Numbers, dSum, [], rows.Count);
        var table = layout.TokenIds.Of(gradient);
        foreach (var (row, id) in Ids(rows))
        {
            var target = table.Slice(id * Width, Width);
            TensorPrimitives.Add(target, dSum.Slice(row * Width, Width), target);
        }
    }

    /// <summary>Row and id of every slot that is used; id 0 stands for nothing.</summary>
    private IEnumerable<(int Row, int Id)> Ids(ClaimRows rows)
    {
        for (var claim = 0; claim < rows.Claims.Count; claim++)
        {
            var ids = rows.Claims[claim].Ids;
            for (var i = 0; i < ids.Length; i++)
            {
                if (ids[i] != 0)
                {
                    yield return (rows.Start(claim) + (i / layout.Shape.IdSlots), ids[i]);
                }
            }
        }
    }
}
