using Claims.ClauseModel.Evaluation.Hcpcs;
using Claims.ClauseModel.Network;
using Claims.Learning;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

public class LabelAttentionTests
{
    private static readonly Support Known = new(SomeCodes.Set(SomeCodes.Rows));
    private static readonly LabelAttentionParameters Layout = new(Known.Codes.Texts.Length / Known.Codes.Count, heads: 2, headWidth: 8);
    private static readonly float[] SharedWords = Known.SharedWords(Known.Codes);

    [Fact]
    public void The_weights_that_reach_the_labels_are_probabilities()
    {
        var attention = new LabelAttention(Layout, Known);
        var parameters = Parameters();
        attention.Project(parameters);

        var probabilities = attention.Forward(parameters, Known.Codes.Texts, SharedWords, []);

        Assert.All(probabilities.Chunk(Known.Names.Count), row => Assert.Equal(1, row.Sum(), 1e-5));
    }

    [Fact]
    public void A_code_that_may_look_at_one_only_takes_its_label()
    {
        var attention = new LabelAttention(Layout, Known);
        var parameters = Parameters();
        attention.Project(parameters);
        var masked = Enumerable.Repeat(float.NegativeInfinity, Known.Codes.Count).ToArray();
        masked[^1] = 0;

        var probabilities = attention.Forward(parameters, Known.Codes.Texts.AsSpan(0, Layout.Text), SharedWords.AsSpan(0, Known.Codes.Count), masked);

        Assert.Equal([0, 0, 1], probabilities);
    }

    [Fact]
    public void Every_gradient_equals_the_finite_difference()
    {
        var parameters = Parameters();
        var gradient = new float[Layout.Length];
        var attention = new LabelAttention(Layout, Known);
        attention.Project(parameters);
        var probabilities = attention.Forward(parameters, Known.Codes.Texts, SharedWords, []);
        attention.Backward(parameters, Known.Codes.Texts, SharedWords, LabelLoss.Gradient(probabilities, Known.LabelIds), gradient);

        Assert.All(Layout.Slots, slot => Assert.All(Places(slot), place => Assert.Equal(Difference(parameters, place), gradient[place], 2e-3)));
        Assert.All(Layout.Slots, slot => Assert.True(slot.Of(gradient).ContainsAnyExcept(0)));
    }

    /// <summary>A few of each parameter are enough, and quick.</summary>
    private static IEnumerable<int> Places(ParameterSlot slot) => Enumerable.Range(0, Math.Min(6, slot.Length)).Select(i => slot.Offset + (i * slot.Length / Math.Min(6, slot.Length)));

    private static double Difference(float[] parameters, int place)
    {
        const float Step = 1e-2f;
        return (Loss(Step) - Loss(-Step)) / (2 * Step);

        double Loss(float step)
        {
            var moved = parameters.ToArray();
            moved[place] += step;
            var attention = new LabelAttention(Layout, Known);
            attention.Project(moved);
            return LabelLoss.Of(attention.Forward(moved, Known.Codes.Texts, SharedWords, []), Known.LabelIds);
        }
    }

    private static float[] Parameters() => Layout.Create(new Random(3), sharpness: 4, sharedWords: 1);
}
