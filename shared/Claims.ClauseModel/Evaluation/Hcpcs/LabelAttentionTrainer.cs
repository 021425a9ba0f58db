using System.Globalization;
using System.Numerics.Tensors;
using Claims.ClauseModel.Training;
using Claims.Learning;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// Trains attention over the training codes to find each one's labels without looking at its own family, as a code that was never seen has none. Of all
/// epochs, and of the start, the one with the least loss on the validation codes is kept. The same options give the same bits.
/// </summary>
internal sealed class LabelAttentionTrainer
{
    private readonly Support _support;
    private readonly CodeSet _validation;
    private readonly LabelAttentionOptions _options;
    private readonly LabelAttentionParameters _layout;
    private readonly LabelAttention _attention;
    private readonly float[] _sharedWords;
    private readonly float[] _validationWords;

    public LabelAttentionTrainer(Support support, CodeSet validation, LabelAttentionOptions options)
    {
        (_support, _validation, _options) = (support, validation, options);
        _layout = new LabelAttentionParameters(support.Codes.Texts.Length / support.Codes.Count, options.Heads, options.HeadWidth);
        _attention = new LabelAttention(_layout, support);
        _sharedWords = support.SharedWords(support.Codes);
        _validationWords = support.SharedWords(validation);
    }

    /// <returns>The attention's scores of labels for any codes: [T, E].</returns>
    public Func<CodeSet, float[]> Train(TextWriter progress)
    {
        var random = new Random(_options.Seed);
        var parameters = _layout.Create(random, _options.Sharpness, _options.SharedWords);
        var optimizer = new AdamW(_layout.Slots, _layout.Length, _options.WeightDecay, _options.SharedWords == 0 ? new HashSet<string> { _layout.SharedWords.Name } : []);
        var (best, bestLoss) = (parameters.ToArray(), ValidationLoss(parameters));
        var order = Enumerable.Range(0, _support.Codes.Count).ToArray();
        var steps = (order.Length + _options.Batch - 1) / _options.Batch;
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            for (var step = 0; step < steps; step++)
            {
                var batch = order.AsSpan((step * _options.Batch)..Math.Min(order.Length, (step + 1) * _options.Batch));
                var gradient = new float[_layout.Length];
                loss += Gradient(parameters, batch, random, gradient);
                var taken = (epoch * steps) + step + 1;
                optimizer.Step(parameters, gradient, taken, LearningRate.At(taken, steps, _options.Epochs * steps, _options.LearningRate));
            }

            var validation = ValidationLoss(parameters);
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss / steps:0.000}, on validation {validation:0.000}"));
            if (validation < bestLoss)
            {
                (best, bestLoss) = (parameters.ToArray(), validation);
            }
        }

        return codes =>
        {
            _attention.Project(best);
            return _attention.Forward(best, codes.Texts, _support.SharedWords(codes), []);
        };
    }

    private double ValidationLoss(float[] parameters)
    {
        _attention.Project(parameters);
        var probabilities = _attention.Forward(parameters, _validation.Texts, _validationWords, []);
        return LabelLoss.Of(probabilities, [.. _validation.Labels.Select(_support.IdsOf)]);
    }

    /// <summary>Loss of a batch; its gradient is added.</summary>
    private double Gradient(float[] parameters, ReadOnlySpan<int> batch, Random random, float[] gradient)
    {
        var (d, c) = (_layout.Text, _support.Codes.Count);
        var (texts, words, masked) = (new float[batch.Length * d], new float[batch.Length * c], new float[batch.Length * c]);
        var wanted = new List<int[]>(batch.Length);
        for (var i = 0; i < batch.Length; i++)
        {
            var code = batch[i];
            var text = texts.AsSpan(i * d, d);
            _support.Codes.Texts.AsSpan(code * d, d).CopyTo(text);
            DropOut(text, random);
            _sharedWords.AsSpan(code * c, c).CopyTo(words.AsSpan(i * c, c));
            for (var other = 0; other < c; other++)
            {
                masked[(i * c) + other] = _support.Codes.Families[other] == _support.Codes.Families[code] ? float.NegativeInfinity : 0;
            }

            wanted.Add(_support.LabelIds[code]);
        }

        _attention.Project(parameters);
        var probabilities = _attention.Forward(parameters, texts, words, masked);
        _attention.Backward(parameters, texts, words, LabelLoss.Gradient(probabilities, wanted), gradient);
        return LabelLoss.Of(probabilities, wanted);
    }

    private void DropOut(Span<float> text, Random random)
    {
        foreach (ref var value in text)
        {
            value = random.NextSingle() < _options.Dropout ? 0 : value;
        }

        TensorPrimitives.Divide(text, 1 - _options.Dropout, text);
    }
}
