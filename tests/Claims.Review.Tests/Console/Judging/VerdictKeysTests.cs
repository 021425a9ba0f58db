using Claims.Review.Console.Judging;

namespace Claims.Review.Tests.Console.Judging;

public sealed class VerdictKeysTests
{
    [Theory]
    [InlineData("1", false, VerdictAct.Confirmed)]
    [InlineData("2", false, VerdictAct.NotConfirmed)]
    [InlineData("3", false, VerdictAct.NeedsInformation)]
    [InlineData("Enter", true, VerdictAct.Send)]
    [InlineData("Enter", false, null)]
    [InlineData("1", true, null)]
    [InlineData("4", false, null)]
    public void Each_key_has_one_meaning(string key, bool withCtrl, VerdictAct? act) => Assert.Equal(act, VerdictKeys.Of(key, withCtrl));

    [Fact]
    public void The_browser_is_told_which_are_pressed_with_Ctrl() => Assert.Equal(["1", "2", "3", "Ctrl+Enter"], VerdictKeys.ForBrowser.Keys);

    [Fact]
    public void Every_choice_has_a_key_and_sending_is_no_choice()
    {
        Assert.Equal(Enum.GetValues<VerdictChoice>(), Enum.GetValues<VerdictAct>().Select(VerdictKeys.Choice).OfType<VerdictChoice>());
        Assert.Null(VerdictKeys.Choice(VerdictAct.Send));
    }
}
