using Claims.Testing;

using Microsoft.Extensions.Options;

namespace Claims.Review.Tests;

public sealed class ReviewOptionsTests
{
    [Theory]
    [InlineData("-0.01")]
    [InlineData("1.01")]
    public async Task The_service_does_not_start_with_a_share_out_of_bounds(string share)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RunningServices.StartAsync([new ReviewModule()], settings: $"--Review:DoubleReviewShare={share}"));

        Assert.Contains("DoubleReviewShare", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_does_not_start_where_the_folder_of_code_tables_lacks_them()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RunningServices.StartAsync([new ReviewModule()], settings: $"--Review:CodeTables={Path.Combine(Path.GetTempPath(), "nowhere")}"));

        Assert.Contains("icd10cm_order", fault.Message, StringComparison.Ordinal);
    }
}
