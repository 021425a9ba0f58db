using System.Numerics.Tensors;

namespace Claims.ClauseModel.Network;

/// <summary>One head of one claim, copied out of rows that hold all heads side by side, as the kernels take it.</summary>
internal sealed class HeadRows
{
    private readonly GrowingBuffer _q = new();
    private readonly GrowingBuffer _k = new();
    private readonly GrowingBuffer _v = new();
    private readonly GrowingBuffer _out = new();
    private readonly GrowingBuffer _dq = new();
    private readonly GrowingBuffer _dk = new();
    private readonly GrowingBuffer _dv = new();
    private readonly GrowingBuffer _logits = new();

    public Span<float> Q => _q.Current;

    public Span<float> K => _k.Current;

    public Span<float> V => _v.Current;

    /// <summary>Output, or its gradient.</summary>
    public Span<float> Out => _out.Current;

    public Span<float> DQ => _dq.Current;

    public Span<float> DK => _dk.Current;

    public Span<float> DV => _dv.Current;

    public Span<float> Logits(int length) => _logits.Take(length);

    /// <summary>Copies queries, keys and values; clears the gradients.</summary>
    public void Gather(ReadOnlySpan<float> q, ReadOnlySpan<float> k, ReadOnlySpan<float> v, int start, int t, int stride, int offset, int width)
    {
        Copy(q, _q.Take(t * width), start, t, stride, offset, width);
        Copy(k, _k.Take(t * width), start, t, stride, offset, width);
        Copy(v, _v.Take(t * width), start, t, stride, offset, width);
        _out.Take(t * width);
        _dq.Zeros(t * width);
        _dk.Zeros(t * width);
        _dv.Zeros(t * width);
    }

    public void GatherOut(ReadOnlySpan<float> rows, int start, int t, int stride, int offset, int width) =>
        Copy(rows, _out.Take(t * width), start, t, stride, offset, width);

    public static void Scatter(ReadOnlySpan<float> head, Span<float> rows, int start, int t, int stride, int offset, int width, bool add)
    {
        for (var i = 0; i < t; i++)
        {
            var from = head.Slice(i * width, width);
            var to = rows.Slice(((start + i) * stride) + offset, width);
            if (add)
            {
                TensorPrimitives.Add(to, from, to);
            }
            else
            {
                from.CopyTo(to);
            }
        }
    }

    private static void Copy(ReadOnlySpan<float> rows, Span<float> head, int start, int t, int stride, int offset, int width)
    {
        for (var i = 0; i < t; i++)
        {
            rows.Slice(((start + i) * stride) + offset, width).CopyTo(head[(i * width)..]);
        }
    }
}
