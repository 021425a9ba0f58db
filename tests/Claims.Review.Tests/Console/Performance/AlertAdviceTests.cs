using Claims.Contracts;
using Claims.Review.Console.Performance;

namespace Claims.Review.Tests.Console.Performance;

public sealed class AlertAdviceTests
{
    [Fact]
    public void Every_alert_has_a_name_and_something_to_do() => Assert.All(Enum.GetValues<AlertKind>(), kind =>
    {
        Assert.NotEmpty(AlertAdvice.Name(kind));
        Assert.NotEmpty(AlertAdvice.ToDo(kind));
    });
}
