using Claims.Ingest.Validation;

namespace Claims.Ingest.Tests.Validation;

public class NpiTests
{
    /// <summary>1234567893 is the example of CMS's own description of the check digit.</summary>
    [Theory]
    [InlineData("1234567893", true)]
    [InlineData("1234567890", false)]
    [InlineData("123456789", false)]
    [InlineData("12345678931", false)]
    [InlineData("123456789A", false)]
    [InlineData("", false)]
    public void The_check_digit_is_Luhns_over_the_prefix_80840(string npi, bool valid) => Assert.Equal(valid, Npi.IsValid(npi));

    [Fact]
    public void Any_single_wrong_digit_is_found()
    {
        const string Good = "1234567893";
        for (var i = 0; i < Good.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var changed = $"{Good[..i]}{digit}{Good[(i + 1)..]}";
                Assert.Equal(digit == Good[i], Npi.IsValid(changed));
            }
        }
    }
}
