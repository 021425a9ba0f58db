using Claims.Hosting.Access;
using Claims.Review.Access;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Access;

/// <summary>Accounts, links and passwords, on the store itself.</summary>
public sealed class SignInPeopleTests
{
    private const string Password = "correct horse battery";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public Task A_link_signs_in_once_and_a_password_after_that_on_SQLite() => SignInAsync(database: null);

    [Fact]
    public async Task A_link_signs_in_once_and_a_password_after_that_on_PostgreSQL() => await SignInAsync(await TestServers.NewDatabaseAsync());

    [Fact]
    public async Task Guesses_sent_at_once_count_one_by_one()
    {
        await using var services = await RunningServices.StartAsync([new ReviewModule()]);
        var people = services.Services.GetRequiredService<SignInPeople>();
        await AddAsync(services, "anna");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => people.WithPasswordAsync("anna", "wrong", Stop)));

        Assert.Equal(4, outcomes.Count(outcome => outcome is SignInOutcome.Refused));
        Assert.Equal(4, outcomes.Count(outcome => outcome is SignInOutcome.Locked));
    }

    [Fact]
    public async Task An_unknown_user_and_one_without_a_password_are_refused_alike()
    {
        await using var services = await RunningServices.StartAsync([new ReviewModule()]);
        var people = services.Services.GetRequiredService<SignInPeople>();
        await services.Services.GetRequiredService<UserStore>().AddAsync("new", [Role.Reviewer], mustChangePassword: true, "test", Stop);

        Assert.IsType<SignInOutcome.Refused>(await people.WithPasswordAsync("nobody", Password, Stop));
        Assert.IsType<SignInOutcome.Refused>(await people.WithPasswordAsync("new", "", Stop));
    }

    [Fact]
    public async Task Whoever_was_signed_in_before_a_change_of_roles_no_longer_is()
    {
        await using var services = await RunningServices.StartAsync([new ReviewModule()]);
        var users = services.Services.GetRequiredService<UserStore>();
        var before = ConsolePrincipal.Of(await AddAsync(services, "anna"));

        var after = await users.SetRolesAsync("anna", [Role.Operator], "test", Stop);

        Assert.False(ConsolePrincipal.IsStill(before, after));
        Assert.True(ConsolePrincipal.IsStill(ConsolePrincipal.Of(after!), after));
        Assert.False(ConsolePrincipal.IsStill(ConsolePrincipal.Of(after!), await users.SetDisabledAsync("anna", isDisabled: true, "test", Stop)));
        Assert.Contains(
            await services.Services.GetRequiredService<AuditTrail>().ListAsync("anna", 0, 10, Stop),
            entry => entry is { Action: "roles set", Before: "Reviewer", After: "Operator", Actor: "test" });
    }

    private static async Task SignInAsync(string? database)
    {
        await using var services = await RunningServices.StartAsync([new ReviewModule()], database: database);
        var people = services.Services.GetRequiredService<SignInPeople>();
        Assert.True(await services.Services.GetRequiredService<UserStore>().AddAsync("anna", [Role.Reviewer, Role.Operator], mustChangePassword: true, "test", Stop));
        Assert.False(await services.Services.GetRequiredService<UserStore>().AddAsync("anna", [Role.Reviewer], mustChangePassword: true, "test", Stop));
        var token = (await services.Services.GetRequiredService<SignInLinks>().AddAsync("anna", "test", Stop)).Split("token=")[1];

        var byLink = Assert.IsType<SignInOutcome.SignedIn>(await people.WithLinkAsync(token, Stop));
        var again = await people.WithLinkAsync(token, Stop);
        var (_, faults) = await people.SetPasswordAsync("anna", "short", Stop);
        var (changed, none) = await people.SetPasswordAsync("anna", Password, Stop);
        var byPassword = await people.WithPasswordAsync("anna", Password, Stop);

        Assert.True(ConsolePrincipal.MustChangePassword(ConsolePrincipal.Of(byLink.User)));
        Assert.IsType<SignInOutcome.Refused>(again);
        Assert.Single(faults);
        Assert.Empty(none);
        Assert.False(ConsolePrincipal.MustChangePassword(ConsolePrincipal.Of(changed!)));
        Assert.Equal([Role.Reviewer, Role.Operator], Assert.IsType<SignInOutcome.SignedIn>(byPassword).User.RoleList());
    }

    private static async Task<ConsoleUser> AddAsync(RunningServices services, string name)
    {
        await services.Services.GetRequiredService<UserStore>().AddAsync(name, [Role.Reviewer], mustChangePassword: true, "test", Stop);
        return (await services.Services.GetRequiredService<SignInPeople>().SetPasswordAsync(name, Password, Stop)).User!;
    }
}
