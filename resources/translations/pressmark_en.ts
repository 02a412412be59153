<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit details of %Ln articles</source>
        <translation>
            <numerusform>Edit details of %Ln article</numerusform>
            <numerusform>Edit details of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The field will be emptied in %Ln articles.</source>
        <translation>
            <numerusform>The field will be emptied in %Ln article.</numerusform>
            <numerusform>The field will be emptied in %Ln articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles will be changed.</source>
        <translation>
            <numerusform>%Ln article will be changed.</numerusform>
            <numerusform>%Ln articles will be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>Did you mean %1? %Ln articles</source>
        <translation>
            <numerusform>Did you mean %1? %Ln article</numerusform>
            <numerusform>Did you mean %1? %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln articles</source>
        <translation>
            <numerusform>Without %1: %Ln article</numerusform>
            <numerusform>Without %1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>All %Ln articles listed</source>
        <translation>
            <numerusform>The %Ln article listed</numerusform>
            <numerusform>All %Ln articles listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected articles</source>
        <translation>
            <numerusform>%Ln selected article</numerusform>
            <numerusform>%Ln selected articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%1, %Ln articles</source>
        <translation>
            <numerusform>%1, %Ln article</numerusform>
            <numerusform>%1, %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles, included</source>
        <translation>
            <numerusform>%1, %Ln article, included</numerusform>
            <numerusform>%1, %Ln articles, included</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln articles, excluded</source>
        <translation>
            <numerusform>%1, %Ln article, excluded</numerusform>
            <numerusform>%1, %Ln articles, excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier years</source>
        <translation>
            <numerusform>%Ln earlier year</numerusform>
            <numerusform>%Ln earlier years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files cannot be read</source>
        <translation>
            <numerusform>%Ln file cannot be read</numerusform>
            <numerusform>%Ln files cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln articles imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links without text</source>
        <translation>
            <numerusform>%Ln link without text</numerusform>
            <numerusform>%Ln links without text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message numerus="yes">
        <source>also found in %Ln other places</source>
        <translation>
            <numerusform>also found in %Ln other place</numerusform>
            <numerusform>also found in %Ln other places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsDelegate</name>
    <message numerus="yes">
        <source>+%Ln versions</source>
        <translation>
            <numerusform>+%Ln version</numerusform>
            <numerusform>+%Ln versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message numerus="yes">
        <source>%Ln more versions</source>
        <translation>
            <numerusform>%Ln more version</numerusform>
            <numerusform>%Ln more versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message numerus="yes">
        <source>%1 of %Ln selected</source>
        <translation>
            <numerusform>%1 of %Ln selected</numerusform>
            <numerusform>%1 of %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln versions folded</source>
        <translation>
            <numerusform>%Ln version folded</numerusform>
            <numerusform>%Ln versions folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusArea</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not searchable yet</source>
        <translation>
            <numerusform>%Ln not searchable yet</numerusform>
            <numerusform>%Ln not searchable yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message numerus="yes">
        <source>%Ln pairs</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%Ln articles in the dates shown</source>
        <translation>
            <numerusform>%Ln article in the dates shown</numerusform>
            <numerusform>%Ln articles in the dates shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln articles</source>
        <translation>
            <numerusform>%1: %2 of %Ln article</numerusform>
            <numerusform>%1: %2 of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>%Ln articles in the trash</source>
        <translation>
            <numerusform>%Ln article in the trash</numerusform>
            <numerusform>%Ln articles in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln articles for good? This cannot be undone.</source>
        <translation>
            <numerusform>Delete %Ln article for good? This cannot be undone.</numerusform>
            <numerusform>Delete %Ln articles for good? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchListsDialog</name>
    <message numerus="yes">
        <source>%Ln names</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are not in order.</source>
        <translation>
            <numerusform>%Ln thing is not in order.</numerusform>
            <numerusform>%Ln things are not in order.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_TaskLine</name>
    <message numerus="yes">
        <source>%Ln articles imported</source>
        <translation>
            <numerusform>%Ln article imported</numerusform>
            <numerusform>%Ln articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known already</source>
        <translation>
            <numerusform>%Ln was known already</numerusform>
            <numerusform>%Ln were known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
</context>
</TS>
