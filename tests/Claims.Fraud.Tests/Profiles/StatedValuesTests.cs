using Claims.Fraud.Profiles;

namespace Claims.Fraud.Tests.Profiles;

public sealed class StatedValuesTests
{
    [Fact]
    public void What_most_claims_state_is_usual()
    {
        var values = new StatedValues();

        values.Add("B");
        values.Add("A");
        values.Add("B");
        values.Add(null);

        Assert.Equal("B", values.Usual);
        Assert.Equal("", new StatedValues().Usual);
    }

    [Fact]
    public void More_values_than_are_kept_leave_the_same_ones_in_any_order()
    {
        var stated = Enumerable.Range(0, 40).Select(i => $"V{i % 13:00}").ToList();
        var (forwards, backwards) = (new StatedValues(), new StatedValues());

        stated.ForEach(value => forwards.Add(value));
        stated.AsEnumerable().Reverse().ToList().ForEach(value => backwards.Add(value));

        Assert.Equal("V00", forwards.Usual);
        Assert.Equal(forwards.Usual, backwards.Usual);
    }
}
