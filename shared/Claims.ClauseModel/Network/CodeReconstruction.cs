using System.Numerics.Tensors;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>Tells each token's code from the other tokens: surprise = −log softmax(context·Rᵀ + r)[code]; 0 for tokens without a code.</summary>
internal sealed class CodeReconstruction(ParameterLayout layout)
{
    private readonly GrowingBuffer _context = new();
    private readonly GrowingBuffer _probabilities = new();
    private readonly GrowingBuffer _surprise = new();
    private int[] _coded = [];
    private int[] _codes = [];

    /// <summary>[rows]</summary>
    public ReadOnlySpan<float> Surprise => _surprise.Current;

    public void Forward(float[] parameters, ClaimRows rows, ReadOnlySpan<float> context)
    {
        var (m, r) = (layout.Shape.Width, layout.Shape.CodeBuckets);
        var codes = rows.Claims.SelectMany(claim => claim.Codes).ToArray();
        _coded = [.. Enumerable.Range(0, codes.Length).Where(row => codes[row] >= 0)];
        _codes = Array.ConvertAll(_coded, row => codes[row]);
        var gathered = _context.Take(_coded.Length * m);
        for (var i = 0; i < _coded.Length; i++)
        {
            context.Slice(_coded[i] * m, m).CopyTo(gathered[(i * m)..]);
        }

        var logits = _probabilities.Take(_coded.Length * r);
        LinearLayer.Forward(layout.Reconstruct, parameters, gathered, logits, _coded.Length);
        var surprise = _surprise.Zeros(rows.Count);
        for (var i = 0; i < _coded.Length; i++)
        {
            var row = logits.Slice(i * r, r);
            var own = row[_codes[i]];
            surprise[_coded[i]] = Attention.Softmax.Row(row) - own;
        }
    }

    /// <param name="dSurprise">[rows]</param>
    /// <param name="dContext">[rows, M] accumulated.</param>
    public void Backward(float[] parameters, float[] gradient, ReadOnlySpan<float> dSurprise, Span<float> dContext)
    {
        var (m, r) = (layout.Shape.Width, layout.Shape.CodeBuckets);
        var dLogits = _probabilities.Current;
        for (var i = 0; i < _coded.Length; i++)
        {
            var row = dLogits.Slice(i * r, r);
            row[_codes[i]] -= 1;
            TensorPrimitives.Multiply(row, dSurprise[_coded[i]], row);
        }

        var context = _context.Current;
        var dGathered = new float[context.Length];
        LinearLayer.Backward(layout.Reconstruct, parameters, gradient, context, dLogits, dGathered, _coded.Length);
        for (var i = 0; i < _coded.Length; i++)
        {
            var target = dContext.Slice(_coded[i] * m, m);
            TensorPrimitives.Add(target, dGathered.AsSpan(i * m, m), target);
        }
    }
}
