using Claims.Testing;

namespace Claims.Review.Tests.Access;

public sealed class SecureCookieTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cookies_are_for_HTTPS_alone_where_a_gateway_ends_it(bool isBehindGateway)
    {
        await using var services = await RunningServices.StartAsync([new ReviewModule()], settings: [$"--Review:SignIn:SecureCookies={isBehindGateway}"]);

        using var page = await services.Http.GetAsync(new Uri("sign-in", UriKind.Relative), Stop);

        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie => Assert.Equal(isBehindGateway, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase)));
        Assert.All(cookies, cookie => Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase));
    }
}
