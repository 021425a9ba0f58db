using System.Globalization;
using Claims.ClauseModel.Evaluation.Hcpcs;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

public class LabelAttentionTrainerTests
{
    private static readonly CodeSet Fresh = SomeCodes.Set(("A", "wheelchair anti tip bar"), ("B", "injection of ampicillin"), ("C", "glucose meter"));

    [Fact]
    public void It_finds_the_labels_of_codes_that_it_never_saw()
    {
        var support = new Support(SomeCodes.Set(SomeCodes.Rows));

        var scores = new LabelAttentionTrainer(support, Fresh, SomeCodes.Task.Attention).Train(TextWriter.Null)(Fresh);

        Assert.Equal(1, HcpcsResult.Of(SomeCodes.Task, "attention", support, Fresh, scores).HitAt1.Value);
    }

    [Fact]
    public void The_loss_falls_while_it_trains()
    {
        var progress = new StringWriter();

        new LabelAttentionTrainer(new Support(SomeCodes.Set(SomeCodes.Rows)), Fresh, SomeCodes.Task.Attention).Train(progress);

        var losses = progress.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line.Split("loss ")[1].Split(',')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(SomeCodes.Task.Attention.Epochs, losses.Count);
        Assert.True(losses[^1] < losses[0]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits()
    {
        Assert.Equal(Scores(), Scores());

        static float[] Scores() => new LabelAttentionTrainer(new Support(SomeCodes.Set(SomeCodes.Rows)), Fresh, SomeCodes.Task.Attention).Train(TextWriter.Null)(Fresh);
    }
}
