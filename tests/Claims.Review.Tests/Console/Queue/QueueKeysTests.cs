using Claims.Review.Console.Queue;

namespace Claims.Review.Tests.Console.Queue;

public sealed class QueueKeysTests
{
    [Theory]
    [InlineData("j", QueueAct.Next)]
    [InlineData("ArrowDown", QueueAct.Next)]
    [InlineData("k", QueueAct.Previous)]
    [InlineData("ArrowUp", QueueAct.Previous)]
    [InlineData("Enter", QueueAct.Open)]
    [InlineData("c", QueueAct.Claim)]
    [InlineData("r", QueueAct.Release)]
    [InlineData("/", QueueAct.Search)]
    [InlineData("?", QueueAct.Help)]
    [InlineData("x", null)]
    [InlineData("J", null)]
    public void Each_key_has_one_meaning(string key, QueueAct? act) => Assert.Equal(act, QueueKeys.Of(key));

    [Fact]
    public void The_browser_acts_on_every_key_of_the_help_but_the_one_that_opens_a_link()
    {
        Assert.Equal(QueueKeys.All.Select(key => key.Key).Where(key => key != "Enter"), QueueKeys.ForBrowser.Keys);
        Assert.Equal("next", QueueKeys.ForBrowser["j"]);
    }

    /// <summary>What the page is asked for must be what the browser's script says.</summary>
    [Fact]
    public void Every_act_has_its_place_in_the_browsers_script()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "services/Review/wwwroot/queue.js"));

        Assert.All(["next", "previous", "search", "help"], act => Assert.Contains($"case '{act}':", script, StringComparison.Ordinal));
        Assert.Contains("'PressedAsync', name", script, StringComparison.Ordinal);
    }
}
