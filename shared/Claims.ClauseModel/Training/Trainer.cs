using System.Globalization;
using System.Numerics.Tensors;
using Claims.ClauseModel.Network;
using Claims.Learning;

namespace Claims.ClauseModel.Training;

/// <summary>Trains the network: groups of claims under one policy, gradients of a step added in a fixed order, one update.</summary>
public sealed class Trainer
{
    private readonly ParameterLayout _layout;
    private readonly TrainingOptions _options;
    private readonly PackedExamples _examples;
    private readonly List<int[]> _groups;
    private readonly string _fingerprint;

    /// <param name="examples">What to learn from.</param>
    /// <param name="dataName">Says what the examples are, so that a checkpoint of others is refused.</param>
    public Trainer(ParameterLayout layout, PackedExamples examples, TrainingOptions options, string dataName)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(examples);
        (_layout, _options, _examples) = (layout, options, examples);
        _groups = Groups(examples, options);
        _fingerprint = $"{options}|{dataName}|{examples.Count}|{layout.Length}";
    }

    private int StepsPerEpoch => (_groups.Count + _options.GroupsPerStep - 1) / _options.GroupsPerStep;

    /// <param name="validate">Score of a network on claims it does not train on; larger is better.</param>
    /// <param name="progress">A line now and then: losses, validation score, claims a second.</param>
    /// <param name="checkpoint">File to go on from and to write after each epoch; null for none.</param>
    /// <returns>The parameters with the best validation score.</returns>
    public float[] Train(Func<IClauseNetwork, double> validate, TextWriter progress, string? checkpoint = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(validate);
        ArgumentNullException.ThrowIfNull(progress);
        var state = checkpoint is not null && File.Exists(checkpoint) ? Checkpoint.Read(checkpoint, _fingerprint) : Start();
        var optimizer = new AdamW(_layout, _options.WeightDecay, AblationRules.Frozen(_options.Ablation));
        state.Mean.CopyTo(optimizer.Mean, 0);
        state.Square.CopyTo(optimizer.Square, 0);
        while (state.Epoch < _options.Epochs && state.Epoch - state.BestEpoch < _options.Patience)
        {
            var step = Epoch(state, optimizer, progress, cancellation);
            var score = validate(new ClauseNetwork(_layout, state.Parameters));
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {state.Epoch + 1}: validation {score:0.0000}"));
            state = state with { Epoch = state.Epoch + 1, Step = step, Mean = optimizer.Mean, Square = optimizer.Square };
            if (score > state.BestScore)
            {
                state = state with { Best = [.. state.Parameters], BestScore = score, BestEpoch = state.Epoch };
            }

            if (checkpoint is not null)
            {
                state.Write(checkpoint);
            }
        }

        return state.Best;
    }

    private Checkpoint Start()
    {
        var parameters = InitialParameters.Create(_layout, _options.Seed);
        AblationRules.Prepare(_options.Ablation, _layout, parameters);
        return new Checkpoint(_fingerprint, 0, 0, parameters, new float[_layout.Length], new float[_layout.Length], [.. parameters], double.NegativeInfinity, 0);
    }

    private int Epoch(Checkpoint state, AdamW optimizer, TextWriter progress, CancellationToken cancellation)
    {
        // The order depends on seed and epoch alone, so that training can go on from a checkpoint.
        var order = Enumerable.Range(0, _groups.Count).ToArray();
        new Random(_options.Seed + state.Epoch).Shuffle(order);
        var workers = Enumerable.Range(0, _options.GroupsPerStep).Select(_ => new GroupWorker(_layout, _options)).ToArray();
        var report = new TrainingProgress(progress, state.Epoch + 1, StepsPerEpoch);
        var step = state.Step;
        foreach (var groups in order.Chunk(_options.GroupsPerStep))
        {
            cancellation.ThrowIfCancellationRequested();
            step++;
            var claims = groups.Sum(group => _groups[group].Length);
            Parallel.For(0, groups.Length, i => workers[i].Run(state.Parameters, _examples, _groups[groups[i]], claims));
            var gradient = workers[0].Gradient;
            for (var i = 1; i < groups.Length; i++)
            {
                TensorPrimitives.Add(gradient, workers[i].Gradient, gradient);
            }

            var norm = TensorPrimitives.Norm<float>(gradient);
            if (norm > _options.LargestGradient)
            {
                TensorPrimitives.Multiply(gradient, _options.LargestGradient / norm, gradient);
            }

            var rate = LearningRate.At(step, _options.WarmUpSteps, _options.Epochs * StepsPerEpoch, _options.LearningRate);
            optimizer.Step(state.Parameters, gradient, step, rate);
            report.Add(workers.Take(groups.Length).Select(worker => worker.Loss), norm);
        }

        return step;
    }

    /// <summary>Claims in random order, put together by policy.</summary>
    private static List<int[]> Groups(PackedExamples examples, TrainingOptions options)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        new Random(options.Seed).Shuffle(order);
        return [.. order.GroupBy(i => examples.PolicyOf(i).Hash, StringComparer.Ordinal).SelectMany(policy => policy.Chunk(options.GroupSize))];
    }
}
