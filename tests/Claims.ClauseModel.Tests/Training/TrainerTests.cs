using Claims.ClauseModel.Network;
using Claims.ClauseModel.Tests.Network;
using Claims.ClauseModel.Training;
using Claims.Learning;

namespace Claims.ClauseModel.Tests.Training;

public class TrainerTests
{
    private static readonly TrainingOptions Options = new() { Epochs = 4, GroupSize = 3, GroupsPerStep = 2, WarmUpSteps = 2, Patience = 10, LearningRate = 0.01f };

    [Fact]
    public void The_same_training_gives_the_same_bits()
    {
        var once = Train(Options);
        var again = Train(Options);

        Assert.Equal(once, again);
    }

    [Fact]
    public void Going_on_from_a_checkpoint_gives_the_same_bits_as_never_having_stopped()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var stop = new CancellationTokenSource();
            var epochs = 0;
            double StopAfterTwo(IClauseNetwork network)
            {
                if (++epochs == 2)
                {
                    stop.Cancel();
                }

                return epochs;
            }

            Assert.Throws<OperationCanceledException>(() => Trainer(Options).Train(StopAfterTwo, TextWriter.Null, file, stop.Token));
            var resumed = Trainer(Options).Train(Rising(2), TextWriter.Null, file);

            Assert.Equal(Trainer(Options).Train(Rising(0), TextWriter.Null), resumed);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_checkpoint_of_another_training_is_refused()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Trainer(Options).Train(Rising(0), TextWriter.Null, file);

            var refusal = Assert.Throws<InvalidDataException>(() => Trainer(Options with { Seed = 7 }).Train(Rising(0), TextWriter.Null, file));

            Assert.Contains("--checkpoint", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Training_ends_when_validation_no_longer_improves_and_gives_the_best()
    {
        var scores = new Queue<double>([0.5, 0.9, 0.8, 0.7, 0.6]);
        float[]? best = null;
        var parameters = Trainer(Options with { Epochs = 10, Patience = 2 }).Train(
            network =>
            {
                var score = scores.Dequeue();
                best = score == 0.9 ? [network.Infer([(Waves.Claim(5), Waves.Policy())])[0].Risk] : best;
                return score;
            },
            TextWriter.Null);

        Assert.Single(scores);
        Assert.Equal(best![0], new ClauseNetwork(Waves.Layout, parameters).Infer([(Waves.Claim(5), Waves.Policy())])[0].Risk);
    }

    [Fact]
    public void A_few_claims_are_learned_by_heart()
    {
        var parameters = Train(Options with { Epochs = 60 });

        var network = new ClauseNetwork(Waves.Layout, parameters);

        for (var i = 0; i < Examples().Count; i++)
        {
            var risk = network.Infer([(Examples().ClaimOf(i), Examples().PolicyOf(i))])[0].Risk;
            Assert.Equal(Examples().LabelsOf(i).IsFaulty, risk > 0);
        }
    }

    [Theory]
    [InlineData(Ablation.FrozenAttention, false)]
    [InlineData(Ablation.UniformAttention, true)]
    public void Ablated_attention_is_not_trained(Ablation ablation, bool isUniform)
    {
        var parameters = Train(Options with { Ablation = ablation });

        var initial = InitialParameters.Create(Waves.Layout, Options.Seed);
        var attention = new ClauseNetwork(Waves.Layout, parameters).Infer([(Waves.Claim(4), Waves.Policy())])[0].Attention;

        Assert.Equal(isUniform, attention.All(weight => Math.Abs(weight - 0.2f) < 1e-6));
        Assert.Equal(!isUniform, Waves.Layout.CrossQuery.Weight.Of(initial).SequenceEqual(Waves.Layout.CrossQuery.Weight.Of(parameters)));
        Assert.False(Waves.Layout.CrossValue.Weight.Of(initial).SequenceEqual(Waves.Layout.CrossValue.Weight.Of(parameters)));
    }

    private static float[] Train(TrainingOptions options) => Trainer(options).Train(Rising(0), TextWriter.Null);

    private static Trainer Trainer(TrainingOptions options) => new(Waves.Layout, Examples(), options, "waves");

    private static Func<IClauseNetwork, double> Rising(int from) => _ => ++from;

    private static PackedExamples Examples()
    {
        var examples = new PackedExamples();
        for (var i = 0; i < 8; i++)
        {
            var isFaulty = i % 2 == 1;
            var policy = i < 5 ? Waves.Policy() : Waves.Policy(phase: 0.6f);
            examples.Add(new TrainingExample(Waves.Claim(3 + (i % 3), phase: i), policy, new ClaimLabels(isFaulty, [(2, 1)], isFaulty ? [(2, 3)] : [])));
        }

        return examples;
    }
}
