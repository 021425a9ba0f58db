using System.Numerics.Tensors;

namespace Claims.Attention;

/// <summary>
/// Gated attention pooling of bags of instances, with several heads (Ilse, Tomczak and Welling, "Attention-based deep multiple instance learning", 2018, equations
/// 8 and 9), forward and backward. For head h: logit = τ·w·(tanh(V·x) ⊙ σ(U·x)), s = c·tanh(logit/c), α = softmax of s within the bag, pooled = Σ α·x.
/// A bag of nothing pools to zeros. Keeps what the forward pass made until the backward pass; one use at a time.
/// </summary>
public sealed class GatedAttentionPooling(GatedPoolingShape shape)
{
    private float[] _content = [];
    private float[] _gate = [];
    private float[] _scores = [];
    private float[] _weights = [];
    private float[] _dHidden = [];
    private float[] _dGate = [];
    private float[] _dScores = [];
    private int _instances;

    /// <summary>[N, H] capped logits of the last forward pass.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, _instances * shape.Heads);

    /// <summary>[N, H] attention of the last forward pass: sums to one over each bag, for each head.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, _instances * shape.Heads);

    /// <param name="parameters">Read only.</param>
    /// <param name="x">[N, D] instances, bag after bag.</param>
    /// <param name="starts">[B + 1] where each bag starts in the instances; the last is N.</param>
    /// <param name="pooled">[B, H·D], overwritten.</param>
    public void Forward(GatedPoolingParameters parameters, ReadOnlySpan<float> x, ReadOnlySpan<int> starts, Span<float> pooled)
    {
        var n = starts[^1];
        parameters.Require(shape);
        Shape.Require(x, n * shape.Width);
        Shape.Require<float>(pooled, (starts.Length - 1) * shape.Pooled);
        Grow(n);
        pooled.Clear();
        if (_scores.Length == 0)
        {
            return;
        }

        Score(parameters, x, n);
        for (var bag = 0; bag + 1 < starts.Length; bag++)
        {
            for (var head = 0; head < shape.Heads; head++)
            {
                Weigh(starts[bag], starts[bag + 1], head);
                var target = pooled.Slice((bag * shape.Pooled) + (head * shape.Width), shape.Width);
                for (var i = starts[bag]; i < starts[bag + 1]; i++)
                {
                    TensorPrimitives.MultiplyAdd(x.Slice(i * shape.Width, shape.Width), _weights[(i * shape.Heads) + head], target, target);
                }
            }
        }
    }

    /// <summary>Adds the gradients of a loss to those that are there.</summary>
    /// <param name="parameters">As in the forward pass.</param>
    /// <param name="gradients">Added to.</param>
    /// <param name="x">As in the forward pass.</param>
    /// <param name="starts">As in the forward pass.</param>
    /// <param name="dPooled">[B, H·D] gradient of the loss by the pooled bags.</param>
    /// <param name="dx">[N, D], added to.</param>
    public void Backward(
        GatedPoolingParameters parameters, GatedPoolingParameters gradients, ReadOnlySpan<float> x, ReadOnlySpan<int> starts, ReadOnlySpan<float> dPooled, Span<float> dx)
    {
        var n = starts[^1];
        gradients.Require(shape);
        Shape.Require(x, n * shape.Width);
        Shape.Require<float>(dx, n * shape.Width);
        Shape.Require(dPooled, (starts.Length - 1) * shape.Pooled);
        if (_scores.Length == 0)
        {
            return;
        }

        for (var bag = 0; bag + 1 < starts.Length; bag++)
        {
            for (var head = 0; head < shape.Heads; head++)
            {
                ThroughAverage(x, dPooled.Slice((bag * shape.Pooled) + (head * shape.Width), shape.Width), dx, starts[bag], starts[bag + 1], head);
            }
        }

        ThroughGate(parameters, gradients, n);
        Linear.Backward(x, parameters.Content, _dHidden.AsSpan(0, n * shape.Hidden), dx, gradients.Content, gradients.ContentBias, n, shape.Width, shape.Hidden);
        Linear.Backward(x, parameters.Gate, _dGate.AsSpan(0, n * shape.Hidden), dx, gradients.Gate, gradients.GateBias, n, shape.Width, shape.Hidden);
    }

    private void Grow(int n)
    {
        _instances = n;
        if (_content.Length < n * shape.Hidden || n == 0)
        {
            (_content, _gate, _dHidden, _dGate) = (new float[n * shape.Hidden], new float[n * shape.Hidden], new float[n * shape.Hidden], new float[n * shape.Hidden]);
            (_scores, _weights, _dScores) = (new float[n * shape.Heads], new float[n * shape.Heads], new float[n * shape.Heads]);
        }
    }

    private void Score(GatedPoolingParameters parameters, ReadOnlySpan<float> x, int n)
    {
        var content = _content.AsSpan(0, n * shape.Hidden);
        var gate = _gate.AsSpan(0, n * shape.Hidden);
        Linear.Forward(x, parameters.Content, parameters.ContentBias, content, n, shape.Width, shape.Hidden);
        Linear.Forward(x, parameters.Gate, parameters.GateBias, gate, n, shape.Width, shape.Hidden);
        TensorPrimitives.Tanh(content, content);
        TensorPrimitives.Sigmoid(gate, gate);
        for (var i = 0; i < n * shape.Heads; i++)
        {
            var score = parameters.Score.Slice(i % shape.Heads * shape.Gate, shape.Gate);
            var logit = 0f;
            for (var k = 0; k < shape.Gate; k++)
            {
                logit += score[k] * content[(i * shape.Gate) + k] * gate[(i * shape.Gate) + k];
            }

            _scores[i] = shape.Cap * MathF.Tanh(shape.Sharpness * logit / shape.Cap);
        }
    }

    /// <summary>Softmax over one bag; its largest logit is taken off first.</summary>
    private void Weigh(int start, int end, int head)
    {
        var most = float.NegativeInfinity;
        for (var i = start; i < end; i++)
        {
            most = MathF.Max(most, _scores[(i * shape.Heads) + head]);
        }

        var sum = 0f;
        for (var i = start; i < end; i++)
        {
            sum += _weights[(i * shape.Heads) + head] = MathF.Exp(_scores[(i * shape.Heads) + head] - most);
        }

        for (var i = start; i < end; i++)
        {
            _weights[(i * shape.Heads) + head] /= sum;
        }
    }

    /// <summary>pooled = Σ α·x: dx += α·dPooled; through the softmax ds = α·(dα − Σ α·dα) with dα = x·dPooled.</summary>
    private void ThroughAverage(ReadOnlySpan<float> x, ReadOnlySpan<float> dPooled, Span<float> dx, int start, int end, int head)
    {
        var mean = 0f;
        for (var i = start; i < end; i++)
        {
            var weight = _weights[(i * shape.Heads) + head];
            var target = dx.Slice(i * shape.Width, shape.Width);
            TensorPrimitives.MultiplyAdd(dPooled, weight, target, target);
            var dWeight = _dScores[(i * shape.Heads) + head] = TensorPrimitives.Dot(x.Slice(i * shape.Width, shape.Width), dPooled);
            mean += weight * dWeight;
        }

        for (var i = start; i < end; i++)
        {
            ref var dScore = ref _dScores[(i * shape.Heads) + head];
            dScore = _weights[(i * shape.Heads) + head] * (dScore - mean);
        }
    }

    /// <summary>s = c·tanh(τ·w·(t ⊙ g)/c): d logit = τ·(1 − (s/c)²)·ds, then through tanh (1 − t²) and σ (g − g²).</summary>
    private void ThroughGate(GatedPoolingParameters parameters, GatedPoolingParameters gradients, int n)
    {
        for (var i = 0; i < n * shape.Heads; i++)
        {
            var capped = _scores[i] / shape.Cap;
            var dLogit = shape.Sharpness * (1 - (capped * capped)) * _dScores[i];
            var at = i % shape.Heads * shape.Gate;
            for (var k = 0; k < shape.Gate; k++)
            {
                var (t, g, w) = (_content[(i * shape.Gate) + k], _gate[(i * shape.Gate) + k], parameters.Score[at + k]);
                gradients.Score[at + k] += dLogit * t * g;
                _dHidden[(i * shape.Gate) + k] = dLogit * w * g * (1 - (t * t));
                _dGate[(i * shape.Gate) + k] = dLogit * w * t * g * (1 - g);
            }
        }
    }
}
