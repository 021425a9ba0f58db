using System.Net;

using Microsoft.Playwright;

namespace Claims.Browser.Tests;

/// <summary>Who gets in, and who does not.</summary>
public sealed class SignInTests(RunningConsole console)
{
    [Fact]
    public async Task A_link_opens_once_and_leads_to_a_password_of_ones_own()
    {
        var link = await console.AddUserAsync("linda", "Reviewer");
        var page = await console.OpenAsync();

        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Set a password of your own")).ToBeVisibleAsync();
        // No other page opens before that.
        await page.GotoAsync("/queue");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your roles do not open this page");
        await page.GotoAsync("/account");
        await RunningConsole.SetPasswordAsync(page, "short");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("A password has at least 12 characters.");
        await RunningConsole.SetPasswordAsync(page, RunningConsole.PasswordOf("linda"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await page.ReachesAsync(@"/queue$");

        var again = await console.OpenAsync();
        await again.GotoAsync(link);
        await again.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(again.GetByRole(AriaRole.Alert)).ToContainTextAsync("was used before");
    }

    [Fact]
    public async Task A_password_signs_in_and_five_wrong_ones_lock_the_account()
    {
        await using var first = (await console.SignInAsync("paul", "Reviewer")).Context;
        var page = await console.OpenAsync();
        await page.GotoAsync("/queue");
        await page.ReachesAsync(@"/sign-in\?ReturnUrl=.*");

        await TryAsync(page, "paul", "not the password");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("User name and password do not belong together.");
        await TryAsync(page, "paul", RunningConsole.PasswordOf("paul"));
        await page.ReachesAsync(@"/queue$");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.ReachesAsync(@"/sign-in$");

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await TryAsync(page, "paul", "not the password");
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        }

        await TryAsync(page, "paul", RunningConsole.PasswordOf("paul"));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The account is locked until");
    }

    [Fact]
    public async Task Nothing_but_health_answers_without_sign_in_or_key()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = console.Address };

        foreach (var open in new[] { "health/live", "health/ready", "sign-in", "console.css" })
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(open, UriKind.Relative))).StatusCode);
        }

        foreach (var api in new[] { "claims/counts", "cases", "metrics/performance", "model", "openapi/v1.json", "providers/1", "assessments", "quarantine", "_blazor/negotiate" })
        {
            var answer = await http.GetAsync(new Uri(api, UriKind.Relative));
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect or HttpStatusCode.MethodNotAllowed, $"{api}: {answer.StatusCode}");
        }

        foreach (var page in new[] { "", "queue", "performance", "policies", "operations", "access", "audit", "account" })
        {
            var answer = await http.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_role_opens_its_own_pages_alone()
    {
        var page = await console.SignInAsync("rita", "Reviewer");

        await page.GotoAsync("/access");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your roles do not open this page");
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation)).Not.ToContainTextAsync("Users and keys");
    }

    [Fact]
    public async Task An_operator_adds_a_user_makes_a_key_and_finds_both_in_the_audit_trail()
    {
        var page = await console.SignInAsync("olga", "Operator");
        await page.OpenAsync("/access");

        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("nina");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add, and make a sign-in link" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This link signs in once")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Program" }).FillAsync("clearing house");
        await page.GetByLabel("Submit", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The key is shown only now")).ToBeVisibleAsync();
        var key = await page.Locator("#keys ~ .notice code").InnerTextAsync();

        using var http = new HttpClient { BaseAddress = console.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(new Uri("cases", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("claims/counts", UriKind.Relative))).StatusCode);
        await page.GotoAsync("/audit");
        await Assertions.Expect(page.GetByRole(AriaRole.Region)).ToContainTextAsync("user added");
        await Assertions.Expect(page.GetByRole(AriaRole.Region)).ToContainTextAsync("key made");
        await page.OpenAsync("/access");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Revoke") }).ClickAsync();
        await Assertions.Expect(page.GetByText("no longer counts")).ToBeVisibleAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(new Uri("claims/counts", UriKind.Relative))).StatusCode);
    }

    private static async Task TryAsync(IPage page, string userName, string password)
    {
        await page.GetByLabel("User name").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
