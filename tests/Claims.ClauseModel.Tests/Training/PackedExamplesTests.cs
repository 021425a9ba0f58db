using Claims.ClauseModel.Tests.Network;
using Claims.ClauseModel.Training;

namespace Claims.ClauseModel.Tests.Training;

public class PackedExamplesTests
{
    [Fact]
    public void What_comes_out_is_what_went_in_but_for_the_rounding_of_numbers()
    {
        var packed = new PackedExamples();
        var labels = new ClaimLabels(true, [(0, 1)], [(2, 4)]);
        packed.Add(new TrainingExample(Waves.Claim(3), Waves.Policy(), labels));
        packed.Add(new TrainingExample(Waves.Claim(5, phase: 0.2f), Waves.Policy(), labels));

        var claim = packed.ClaimOf(1);

        var original = Waves.Claim(5, phase: 0.2f);
        Assert.Equal(original.Text, claim.Text);
        Assert.Equal(original.Ids, claim.Ids);
        Assert.Equal(original.Codes, claim.Codes);
        Assert.Equal(original.Judged, claim.Judged);
        Assert.Equal(original.Relations, claim.Relations);
        Assert.Equal(original.LineNumbers, claim.LineNumbers);
        Assert.All(original.Numbers.Zip(claim.Numbers), pair => Assert.Equal(pair.First, pair.Second, 1e-3f));
        Assert.Same(labels, packed.LabelsOf(0));
    }
}
