using System.Text.Json;

namespace Claims.Statistics.Tests;

public class CohenKappaTests
{
    private static readonly Golden[] Values = Load();

    [Fact]
    public void It_equals_scikit_learn_with_the_interval_of_the_delta_method() => Assert.All(Values, golden =>
    {
        var found = CohenKappa.Of(golden.Cells[0], golden.Cells[1], golden.Cells[2], golden.Cells[3])!;

        Assert.Equal(golden.Kappa, found.Value, 12);
        Assert.Equal(golden.Low, found.Low, 6);
        Assert.Equal(golden.High, found.High, 6);
        Assert.Equal(golden.Cells.Sum(), found.N);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(0, 7)]
    public void Where_chance_alone_agrees_always_there_is_none(long bothNo, long bothYes) => Assert.Null(CohenKappa.Of(bothNo, 0, 0, bothYes));

    private static Golden[] Load()
    {
        using var stream = typeof(CohenKappaTests).Assembly.GetManifestResourceStream("Claims.Statistics.Tests.Golden.kappa.json")!;
        return JsonSerializer.Deserialize<Golden[]>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Golden(long[] Cells, double Kappa, double Low, double High);
}
