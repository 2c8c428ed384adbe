<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>kiosk::CleaningScreen</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::IdleWarning</name>
    <message numerus="yes">
        <source>second(s) left</source>
        <translation>
            <numerusform>second left</numerusform>
            <numerusform>seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiosk::PinPad</name>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pages::OutcomeScreen</name>
    <message numerus="yes">
        <source>Change after %n week(s), %1, in %2</source>
        <extracomment>%1 &quot;middle value (median)&quot;, %2 &quot;pounds&quot;</extracomment>
        <translation>
            <numerusform>Change after %n week, %1, in %2</numerusform>
            <numerusform>Change after %n weeks, %1, in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pages::ResultsRow</name>
    <message numerus="yes">
        <source>%n week(s): %1, %2</source>
        <extracomment>%1 &quot;middle value (median)&quot;, %2 &quot;pounds&quot;</extracomment>
        <translation>
            <numerusform>%n week: %1, %2</numerusform>
            <numerusform>%n weeks: %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pages::Screen</name>
    <message numerus="yes">
        <source>Where this comes from: %n source(s)</source>
        <translation>
            <numerusform>Where this comes from: %n source</numerusform>
            <numerusform>Where this comes from: %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pages::SearchResults</name>
    <message numerus="yes">
        <source>%n result(s) for “%1”</source>
        <translation>
            <numerusform>%n result for “%1”</numerusform>
            <numerusform>%n results for “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shell::Commands</name>
    <message numerus="yes">
        <source>My visit: %n thing(s)</source>
        <translation>
            <numerusform>My visit: %n thing</numerusform>
            <numerusform>My visit: %n things</numerusform>
        </translation>
    </message>
</context>
</TS>
